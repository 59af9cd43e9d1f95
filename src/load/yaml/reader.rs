//! A tree read through a schema: a serde deserializer whose faults know their key path.
//!
//! serde's own `flatten` loses the path of a fault and cannot be joined with `deny_unknown_fields`. Here a field that
//! is named [`REST`] (`#[serde(rename = "+")]`) takes all keys that its neighbours do not know, and both keep working.
//!
//! Where a list may stand, one value is a list of one and nothing is an empty list. An enum has the variants `nothing`,
//! `one` and `many`, of which the shape of the value chooses one.

use serde::de::value::{StrDeserializer, StringDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::fault::{Fault, Problem};
use super::tree::Tree;
use crate::source::Segment;

/// The name of a field that takes the keys which stand beside those of the other fields.
pub(super) const REST: &str = "+";

/// A value that is being read.
#[derive(Clone)]
pub(super) enum Reader<'de> {
    /// As it stands in the tree.
    Value(&'de Tree),
    /// The keys that the outer struct does not know, and those that it does.
    Rest { entries: Vec<&'de (String, Tree)>, outer: &'static [&'static str] },
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let tree = match self {
            Self::Value(tree) => tree,
            Self::Rest { entries, outer } => {
                return visitor.visit_map(Entries::new(entries, outer));
            }
        };
        match tree {
            Tree::Nothing => visitor.visit_unit(),
            Tree::Boolean(value) => visitor.visit_bool(*value),
            Tree::Integer(value) => match u64::try_from(*value) {
                Ok(value) => visitor.visit_u64(value),
                Err(_) => visitor.visit_i64(*value),
            },
            Tree::Float(value) => visitor.visit_f64(*value),
            Tree::Text(text) => visitor.visit_borrowed_str(text),
            Tree::List(items) => visitor.visit_seq(Items::new(items)),
            Tree::Map(entries) => visitor.visit_map(Entries::new(entries.iter().collect(), &[])),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if matches!(self, Self::Value(Tree::Nothing)) {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Self::Value(Tree::Nothing) => visitor.visit_seq(Items::new(&[])),
            Self::Value(Tree::List(items)) => visitor.visit_seq(Items::new(items)),
            Self::Value(one) => {
                let items = std::slice::from_ref(one);
                visitor.visit_seq(Items { is_one: true, ..Items::new(items) })
            }
            rest @ Self::Rest { .. } => rest.deserialize_any(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_enum(Shape(self))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if matches!(self, Self::Value(Tree::Nothing)) {
            return visitor.visit_map(Entries::new(Vec::new(), &[]));
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let (entries, outer) = match self {
            Self::Value(Tree::Map(entries)) => (entries.iter().collect(), &[][..]),
            Self::Value(Tree::List(_)) => {
                return Err(Fault::invalid_type(Unexpected::Seq, &visitor));
            }
            Self::Rest { entries, outer } => (entries, outer),
            other @ Self::Value(_) => return other.deserialize_any(visitor),
        };
        if !fields.contains(&REST) {
            return visitor.visit_map(Entries::new(entries, outer));
        }
        let (own, rest): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|(key, _)| key != REST && fields.contains(&&**key));
        let mut own = Entries::new(own, outer);
        own.rest = Some(Self::Rest { entries: rest, outer: fields });
        visitor.visit_map(own)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        tuple tuple_struct identifier ignored_any
    }
}

/// A value as the variant that its shape chooses.
struct Shape<'de>(Reader<'de>);

impl<'de> EnumAccess<'de> for Shape<'de> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        let name = match self.0 {
            Reader::Value(Tree::Nothing) => "nothing",
            Reader::Value(Tree::List(_)) => "many",
            _ => "one",
        };
        Ok((seed.deserialize(StrDeserializer::<Fault>::new(name))?, self))
    }
}

impl<'de> VariantAccess<'de> for Shape<'de> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _n: usize, visitor: V) -> Result<V::Value, Fault> {
        self.0.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.0.deserialize_struct("", fields, visitor)
    }
}

struct Items<'de> {
    list: &'de [Tree],
    next: usize,
    /// The item stands alone, where a list could stand: it has no index.
    is_one: bool,
}

impl<'de> Items<'de> {
    fn new(list: &'de [Tree]) -> Self {
        Self { list, next: 0, is_one: false }
    }
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        let Some(item) = self.list.get(self.next) else { return Ok(None) };
        let index = self.next;
        self.next += 1;
        seed.deserialize(Reader::Value(item))
            .map(Some)
            .map_err(|fault| if self.is_one { fault } else { fault.below(Segment::Index(index)) })
    }
}

struct Entries<'de> {
    left: std::vec::IntoIter<&'de (String, Tree)>,
    current: Option<(&'de str, Reader<'de>)>,
    rest: Option<Reader<'de>>,
    /// Keys that may stand here too, because they belong to the struct around.
    outer: &'static [&'static str],
}

impl<'de> Entries<'de> {
    fn new(entries: Vec<&'de (String, Tree)>, outer: &'static [&'static str]) -> Self {
        Self { left: entries.into_iter(), current: None, rest: None, outer }
    }

    fn key_fault(&self, fault: Fault, key: &str) -> Fault {
        let problem = match fault.problem {
            Problem::UnknownKey { key, known } => {
                let all = known.into_iter().chain(self.outer.iter().copied());
                Problem::UnknownKey { key, known: all.filter(|name| *name != REST).collect() }
            }
            Problem::Value(fault) => Problem::Key(fault),
            other => other,
        };
        Fault { problem, ..fault }.below(Segment::Key(key.into()))
    }
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        if let Some((key, value)) = self.left.next() {
            self.current = Some((key, Reader::Value(value)));
            let read = seed.deserialize(StringDeserializer::new(key.clone()));
            read.map(Some).map_err(|fault| self.key_fault(fault, key))
        } else if let Some(rest) = self.rest.take() {
            self.current = Some((REST, rest));
            seed.deserialize(StrDeserializer::new(REST)).map(Some)
        } else {
            Ok(None)
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let Some((key, value)) = self.current.take() else {
            return Err(Fault::custom("a value was asked for before its key"));
        };
        seed.deserialize(value).map_err(|fault| {
            if key == REST { fault } else { fault.below(Segment::Key(key.into())) }
        })
    }
}
