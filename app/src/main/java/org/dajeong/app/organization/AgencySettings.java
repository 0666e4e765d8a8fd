package org.dajeong.app.organization;

/// What the agency decided about itself.
///
/// @param keepsNames whether names of staff are kept beside their codes
/// @param namesDocument the document that allows it; without one no name is kept
public record AgencySettings(boolean keepsNames, String namesDocument) {

    /// As long as nothing was decided: no names.
    static final AgencySettings STANDARD = new AgencySettings(false, "");

    public AgencySettings {
        keepsNames = keepsNames && !namesDocument.isBlank();
    }
}
