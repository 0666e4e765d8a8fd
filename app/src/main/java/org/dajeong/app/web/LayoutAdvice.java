package org.dajeong.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dajeong.app.accounts.CurrentViewer;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Agencies;
import org.dajeong.app.organization.Agency;
import org.dajeong.app.organization.Departments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page its frame; the answers for machines, such as the health, have none and need nothing of it.
@ControllerAdvice(annotations = Controller.class)
class LayoutAdvice {

    /// The pages of the main menu in its order: the route as its handler declares it, and the key of its name.
    private static final List<Place> PLACES = List.of(
            new Place("/departments/{department}", "navigation.my-department"),
            new Place("/departments/{department}/goals", "navigation.my-goals"),
            new Place("/departments/{department}/education", "navigation.my-education"),
            new Place("/approvals", "navigation.approvals"),
            new Place("/own", "navigation.own"),
            new Place("/own/tasks", "own-tasks.title"),
            new Place("/overview", "navigation.overview"),
            new Place("/agency", "navigation.agency"),
            new Place("/goals", "navigation.goals"),
            new Place("/quarters", "navigation.quarters"),
            new Place("/tasks", "navigation.tasks"),
            new Place("/sharing", "share.title"),
            new Place("/education", "navigation.education"),
            new Place("/load", "navigation.load"),
            new Place("/integrity", "navigation.integrity"),
            new Place("/uploads", "navigation.uploads"),
            new Place("/runs", "navigation.runs"),
            new Place("/waves", "navigation.waves"),
            new Place("/instruments", "navigation.instruments"),
            new Place("/organization", "navigation.organization"),
            new Place("/settings", "navigation.settings"),
            new Place("/accounts", "navigation.accounts"),
            new Place("/audit", "navigation.audit"),
            new Place("/due", "navigation.due"),
            new Place("/method", "navigation.method"));

    private final CurrentViewer viewers;
    private final Agencies agencies;
    private final Departments departments;
    private final Sentences sentences;

    LayoutAdvice(CurrentViewer viewers, Agencies agencies, Departments departments, Sentences sentences) {
        this.viewers = viewers;
        this.agencies = agencies;
        this.departments = departments;
        this.sentences = sentences;
    }

    private record Place(String route, String name) {}

    /// None for the page that tells of an error: what failed may be what the frame is made from.
    @ModelAttribute("layout")
    @Nullable
    Layout layout(HttpServletRequest request, Locale locale) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return null;
        }
        Agency agency = agencies.get();
        String document = agency.basisDocument().isBlank() ? null : agency.basisDocument();
        Optional<Viewer> viewer = viewers.of(request);
        return new Layout(
                agency.name(locale.getLanguage()),
                viewer.map(Viewer::name).orElse(null),
                viewer.flatMap(Viewer::home)
                        .map(home -> departments.get(home).name(locale.getLanguage()))
                        .orElse(null),
                viewer.map(known -> navigation(known, request.getRequestURI(), locale))
                        .orElse(List.of()),
                DisplayChoice.of(viewer, request).display(),
                address(request),
                document);
    }

    private List<Layout.Link> navigation(Viewer viewer, String here, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        PLACES.stream()
                .filter(place -> viewers.mayOpen(viewer, place.route()))
                .forEach(place -> href(place, viewer).ifPresent(href -> names.put(href, place.name())));
        Optional<String> current = names.keySet().stream()
                .filter(href -> here.equals(href) || here.startsWith(href + "/"))
                .max(Comparator.comparingInt(String::length));
        return names.entrySet().stream()
                .map(place -> new Layout.Link(
                        place.getKey(),
                        sentences.text(locale, place.getValue()),
                        current.filter(place.getKey()::equals).isPresent()))
                .toList();
    }

    /// Pages about oneself are for those of whom there is something to show; who has the whole page of a department
    /// needs no part of it.
    private static Optional<String> href(Place place, Viewer viewer) {
        if (place.route().equals("/own") && viewer.person().isEmpty()) {
            return Optional.empty();
        }
        if (place.route().equals("/own/tasks") && !viewer.departments().isEmpty()) {
            return Optional.empty();
        }
        return place.route().contains("{")
                ? viewer.home()
                        .filter(viewer.departments()::contains)
                        .map(home -> place.route().replace("{department}", home.toString()))
                : Optional.of(place.route());
    }

    /// The page to come back to after a setting was changed; after a form was sent, the first page.
    private static String address(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
