package org.dajeong.app.organization;

/// What the agency decided about itself.
///
/// @param keepsNames whether names of staff are kept beside their codes
/// @param namesDocument the document that allows it; without one no name is kept
/// @param lunchClosure whether nobody answers at lunch (점심시간 휴무제)
public record AgencySettings(boolean keepsNames, String namesDocument, boolean lunchClosure) {

    /// As long as nothing was decided: no names.
    static final AgencySettings STANDARD = new AgencySettings(false, "", false);

    public AgencySettings {
        keepsNames = keepsNames && !namesDocument.isBlank();
    }

    /// The same with another decision about names.
    public AgencySettings withNames(boolean keepsNames, String namesDocument) {
        return new AgencySettings(keepsNames, namesDocument, lunchClosure);
    }

    /// The same with another decision about lunch.
    public AgencySettings withLunchClosure(boolean lunchClosure) {
        return new AgencySettings(keepsNames, namesDocument, lunchClosure);
    }
}
