package org.dajeong.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.dajeong.app.accounts.CurrentViewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// The language of a page: what the viewer chose, or what the address of a page without sign-in says, else Korean.
@Component("localeResolver")
class ViewerLanguage implements LocaleResolver {

    private final CurrentViewer viewers;

    ViewerLanguage(CurrentViewer viewers) {
        this.viewers = viewers;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return viewers.of(request)
                .map(viewer -> Locale.of(viewer.display().language()))
                .orElseGet(() -> "en".equals(request.getParameter("lang")) ? Locale.ENGLISH : Locale.KOREAN);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is changed under /settings/display");
    }
}
