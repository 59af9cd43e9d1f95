//! Colours of a theme.

use std::fmt;

/// A colour of the screen (sRGB), printed as `#14584a`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb([u8; 3]);

impl Rgb {
    /// Black.
    pub const BLACK: Self = Self([0; 3]);

    /// White.
    pub const WHITE: Self = Self([u8::MAX; 3]);

    /// The colour of `#rgb` or `#rrggbb` (CSS Color 4, 5.2); nothing for any other text.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits =
            text.strip_prefix('#').filter(|it| it.bytes().all(|it| it.is_ascii_hexdigit()))?;
        let part = |range: std::ops::Range<usize>| u8::from_str_radix(digits.get(range)?, 16).ok();
        match digits.len() {
            3 => Some(Self([part(0..1)? * 17, part(1..2)? * 17, part(2..3)? * 17])),
            6 => Some(Self([part(0..2)?, part(2..4)?, part(4..6)?])),
            _ => None,
        }
    }

    /// Red, green and blue.
    #[must_use]
    pub fn parts(self) -> [u8; 3] {
        self.0
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// A colour in the light scheme and in the dark one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// On light paper.
    pub light: Rgb,
    /// On dark paper.
    pub dark: Rgb,
}

impl Colour {
    /// What it is in a scheme.
    #[must_use]
    pub fn shade(self, is_dark: bool) -> Rgb {
        if is_dark { self.dark } else { self.light }
    }
}
