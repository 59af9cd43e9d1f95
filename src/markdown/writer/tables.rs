//! Tables, each in a region that scrolls by itself and has a name of its own.

use std::fmt::Write as _;

use pulldown_cmark::Alignment;

use super::super::escape::push_attribute;
use super::Writer;

/// A table that is open.
pub(super) struct Table {
    alignments: Vec<Alignment>,
    /// The index of the cell that comes next in its row.
    cell: usize,
    is_in_head: bool,
    has_rows: bool,
    /// Where in the output the cell that is open begins, and its text.
    cell_at: (usize, usize),
}

impl Writer<'_> {
    /// Opens a table in its region. The second is called `Tabel 2`, so that regions can be told apart.
    pub(super) fn table(&mut self, alignments: Vec<Alignment>) {
        self.state.n_tables += 1;
        self.open_line("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        let out = &mut self.state.out;
        push_attribute(out, &self.surroundings.labels.table);
        if self.state.n_tables > 1 {
            let _ = write!(out, " {}", self.state.n_tables);
        }
        out.push_str("\">\n<table>\n");
        self.state.table = Some(Table {
            alignments,
            cell: 0,
            is_in_head: false,
            has_rows: false,
            cell_at: (0, 0),
        });
    }

    /// Opens the row of headings.
    pub(super) fn table_head(&mut self) {
        if let Some(table) = &mut self.state.table {
            table.is_in_head = true;
            table.cell = 0;
        }
        self.state.out.push_str("<thead>\n<tr>");
    }

    /// Closes the row of headings.
    pub(super) fn end_table_head(&mut self) {
        if let Some(table) = &mut self.state.table {
            table.is_in_head = false;
        }
        self.state.out.push_str("</tr>\n</thead>\n");
    }

    /// Opens a row.
    pub(super) fn table_row(&mut self) {
        if let Some(table) = &mut self.state.table {
            table.cell = 0;
            if !std::mem::replace(&mut table.has_rows, true) {
                self.state.out.push_str("<tbody>\n");
            }
        }
        self.state.out.push_str("<tr>");
    }

    /// Opens a cell.
    pub(super) fn table_cell(&mut self) {
        let Some(table) = &mut self.state.table else { return };
        let out = &mut self.state.out;
        let start = out.len();
        out.push_str(if table.is_in_head { "<th scope=\"col\"" } else { "<td" });
        out.push_str(match table.alignments.get(table.cell) {
            Some(Alignment::Left) => " class=\"align-left\">",
            Some(Alignment::Center) => " class=\"align-center\">",
            Some(Alignment::Right) => " class=\"align-right\">",
            Some(Alignment::None) | None => ">",
        });
        table.cell += 1;
        table.cell_at = (start, out.len());
    }

    /// Closes a cell. An empty corner heads nothing, so it is no heading.
    pub(super) fn end_table_cell(&mut self) {
        let Some(table) = &mut self.state.table else { return };
        let out = &mut self.state.out;
        if !table.is_in_head {
            out.push_str("</td>");
        } else if out.len() == table.cell_at.1 {
            out.truncate(table.cell_at.0);
            out.push_str("<td></td>");
        } else {
            out.push_str("</th>");
        }
    }

    /// Closes a table and its region.
    pub(super) fn end_table(&mut self) {
        if self.state.table.take().is_some_and(|table| table.has_rows) {
            self.state.out.push_str("</tbody>\n");
        }
        self.state.out.push_str("</table>\n</div>\n");
    }
}
