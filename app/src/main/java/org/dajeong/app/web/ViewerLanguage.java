package org.dajeong.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.dajeong.app.accounts.CurrentViewer;
import org.dajeong.app.accounts.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// The language of a page: what the reader chose, else Korean, whatever the browser speaks.
@Component("localeResolver")
class ViewerLanguage implements LocaleResolver {

    private final CurrentViewer viewers;

    ViewerLanguage(CurrentViewer viewers) {
        this.viewers = viewers;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        // What failed may have been the database: then nobody is looked up again to tell it.
        Optional<Viewer> viewer =
                request.getAttribute(UnexpectedFailures.REFERENCE) == null ? viewers.of(request) : Optional.empty();
        return Locale.of(DisplayChoice.of(viewer, request).chosen().language());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is changed under /settings/display");
    }
}
