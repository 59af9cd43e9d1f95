//! Nothing: what is timed is in `benches/`.
