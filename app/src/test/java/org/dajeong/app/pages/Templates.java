package org.dajeong.app.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dajeong.app.web.Display;
import org.dajeong.app.web.Layout;
import org.dajeong.app.web.Sentences;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/// The templates as the product renders them, without a server.
public final class Templates {

    private static final SpringTemplateEngine ENGINE = engine();

    private Templates() {}

    /// A page with its frame.
    public static String page(String template, Locale locale, Display display, Object page) {
        return render(template, locale, Map.of("page", page, "layout", layout(locale, display)));
    }

    /// The frame of a team lead of 세무2과.
    public static Layout layout(Locale locale, Display display) {
        boolean korean = locale.getLanguage().equals("ko");
        return new Layout(
                korean ? "가온구" : "Gaon-gu",
                "남기훈",
                "세무2과",
                List.of(
                        new Layout.Link("/departments/mine", korean ? "우리 부서" : "My department", true),
                        new Layout.Link("/goals", korean ? "목표·CS과제" : "Goals", false),
                        new Layout.Link("/surveys", korean ? "조사" : "Surveys", false),
                        new Layout.Link("/reports", korean ? "보고서" : "Reports", false),
                        new Layout.Link("/method", korean ? "계산 방법 안내" : "How it is computed", false)),
                display,
                "/departments/mine",
                korean ? "감사담당관-1023(2026. 1. 5.)" : "감사담당관-1023 (5 January 2026)");
    }

    /// A template with what it takes from the model.
    public static String render(String template, Locale locale, Map<String, Object> model) {
        var servlet = new MockServletContext();
        var application = JakartaServletWebApplication.buildApplication(servlet);
        var exchange = application.buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse());
        return ENGINE.process(template, new WebContext(exchange, locale, new HashMap<>(model)));
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(new Sentences());
        return engine;
    }
}
