package org.dajeong.app.scoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything `scoring/RunShowPage` shows.
///
/// @param run its id
/// @param steps with who took them and when
/// @param action the next step, where the reader may take it
/// @param blocked why the reader may not, where he may not
/// @param canDiscard whether it can still be put aside
/// @param facts where it comes from and what it amounts to
/// @param notes what the reader has to know
/// @param period which quarters the tiers are about
/// @param changes who changed in the newest quarter; absent where there are too few quarters to expect anything
/// @param disagreements how many answers departments sent; absent until it is published
/// @param papers to take along, once it is published
/// @param said what became of the last action, where something has to be said
record RunShowPage(
        String run,
        String name,
        List<RunListPage.Step> steps,
        @Nullable Action action,
        @Nullable String blocked,
        boolean canDiscard,
        List<Fact> facts,
        List<String> notes,
        List<DepartmentRow> departments,
        List<WithheldRow> withheld,
        List<FactorBlock> mix,
        List<VarianceRow> variance,
        List<BarRow> assessors,
        String period,
        @Nullable Changes changes,
        @Nullable String disagreements,
        @Nullable Papers papers,
        @Nullable String said) {

    RunShowPage {
        steps = List.copyOf(steps);
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
        departments = List.copyOf(departments);
        withheld = List.copyOf(withheld);
        mix = List.copyOf(mix);
        variance = List.copyOf(variance);
        assessors = List.copyOf(assessors);
    }

    /// How far departments lie from what is to be expected of them.
    ///
    /// @param summary how many, and how many chance alone would make
    /// @param told those that differ by more than chance makes, the best first
    /// @param others the rest, the best first
    /// @param cannotTell reasons with the departments
    record Changes(String basis, String summary, List<BarRow> told, List<BarRow> others, List<String> cannotTell) {

        Changes {
            told = List.copyOf(told);
            others = List.copyOf(others);
            cannotTell = List.copyOf(cannotTell);
        }
    }

    /// The papers of a published run.
    ///
    /// @param letter the official letter as text; absent until the day it has to name is set
    record Papers(@Nullable String letter) {}

    /// A step to take.
    ///
    /// @param verb its part of the address
    record Action(String verb, String text, String button) {}

    record Fact(String name, String value) {}

    /// @param tier code of its look
    record DepartmentRow(
            String name, String tier, String tierText, String fair, String interval, String raw, String contacts) {}

    record WithheldRow(String name, String reason) {}

    /// The levels of one mix factor.
    record FactorBlock(String name, List<BarRow> rows) {

        FactorBlock {
            rows = List.copyOf(rows);
        }
    }

    /// A difference with its interval.
    ///
    /// @param count share or number of contacts
    record BarRow(String name, String count, String points, String interval, Bar bar) {}

    /// A standard deviation of the scores, and the plain REML estimate.
    record VarianceRow(String name, String used, String reml) {}
}
