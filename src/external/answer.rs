//! What another site answered.

use crate::ask::Silence;

/// What came of asking for an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// Somebody is there.
    Fine,
    /// There is no such page any more: the status, 404 or 410 (RFC 9110, 15.5.5 and 15.5.11).
    Gone(u16),
    /// The site has a fault: the status, 500 to 599.
    Fails(u16),
    /// It has moved for good, to this address (RFC 9110, 15.4.2 and 15.4.9).
    Moved(String),
    /// It leads from address to address without an end.
    Circle,
    /// The host wants to be asked less (429; RFC 6585, 4): nothing is known of the page.
    Busy,
    /// Nobody could be asked.
    Unreachable(Silence),
}

impl Answer {
    /// Whether the address need not be asked for again soon.
    pub(super) fn is_fine(&self) -> bool {
        *self == Self::Fine
    }

    /// Whether all other addresses of the host would answer the same, so that nobody need ask.
    pub(super) fn is_of_host(&self) -> bool {
        matches!(self, Self::Busy | Self::Unreachable(_))
    }
}
