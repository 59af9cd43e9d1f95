//! Everything that a template can see: the contract with theme authors.
