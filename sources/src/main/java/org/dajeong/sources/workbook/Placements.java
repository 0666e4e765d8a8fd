package org.dajeong.sources.workbook;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.sources.NearNames;

/// The sheets of a workbook that a mapping means, with the places of its headers.
///
/// @param gaps what is missing; if anything is, the sheets are of no use
record Placements(List<Placement> sheets, List<Fit.Gap> gaps) {

    static Placements of(Workbook workbook, Mapping mapping) {
        List<Placement> sheets = new ArrayList<>();
        List<Fit.Gap> gaps = new ArrayList<>();
        NameKeys keys = new NameKeys();
        List<String> names =
                workbook.sheets().stream().map(Workbook.Sheet::name).toList();
        mapping.sheets().only().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> gaps.add(new Fit.Gap(Fit.Kind.NO_SHEET, name, "", "", NearNames.of(name, names))));
        for (Workbook.Content content : workbook.contents()) {
            if (isMeant(content, mapping.sheets())) {
                Placement placement = Placement.of(content, mapping, keys);
                if (placement == null) {
                    gaps.add(new Fit.Gap(Fit.Kind.NO_HEADER, content.sheet().name(), "", "", List.of()));
                } else {
                    sheets.add(placement);
                    gaps.addAll(placement.gaps(mapping));
                }
            }
        }
        if (sheets.isEmpty() && gaps.isEmpty()) {
            gaps.add(new Fit.Gap(Fit.Kind.NO_SHEETS, "", "", "", List.of()));
        }
        return new Placements(sheets, gaps);
    }

    private static boolean isMeant(Workbook.Content content, Mapping.Sheets sheets) {
        String name = content.sheet().name();
        if (sheets.leftOut().contains(name)) {
            return false;
        }
        return sheets.only().isEmpty()
                ? !content.sheet().hidden() && !content.grid().isEmpty()
                : sheets.only().contains(name);
    }

    Fit fit() {
        return gaps.isEmpty()
                ? new Fit.Fits(sheets.stream().map(Placement::fitted).toList())
                : new Fit.Misfit(gaps);
    }
}
