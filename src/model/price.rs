//! What something costs.

/// An amount of money with what belongs to it. `49 € + km osaleja kohta`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    /// In hundredths of the currency; zero is free.
    pub cents: u64,
    /// The code of the currency (ISO 4217): `EUR`.
    pub currency: String,
    /// Who pays it.
    pub per: Option<Payer>,
    /// How value-added tax stands to the amount.
    pub vat: Option<Vat>,
}

impl Price {
    /// Whether nothing is to be paid.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.cents == 0
    }
}

/// Who pays the price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payer {
    /// Each participant.
    Participant,
    /// Each team.
    Team,
}

/// How value-added tax stands to an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vat {
    /// The amount holds it.
    Included,
    /// It is added on top.
    Added,
    /// There is none.
    Exempt,
}
