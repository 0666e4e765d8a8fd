package org.dajeong.app.training;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.NotYours;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.Task;
import org.dajeong.app.improvement.Tasks;
import org.dajeong.app.organization.People;
import org.dajeong.app.organization.Person;
import org.dajeong.app.training.SessionResult.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 친절교육: what a department held for its own staff.
@Controller
@RequestMapping("/departments/{department}/education")
class SessionListController {

    private static final String EDIT = "training/SessionEditPage";

    private final SessionKeeping keeping;
    private final SessionListComposer lists;
    private final SessionEditComposer forms;
    private final HoursComposer hours;
    private final Tasks tasks;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    SessionListController(
            SessionKeeping keeping,
            SessionListComposer lists,
            SessionEditComposer forms,
            HoursComposer hours,
            Tasks tasks,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.keeping = keeping;
        this.lists = lists;
        this.forms = forms;
        this.hours = hours;
        this.tasks = tasks;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD, Role.CS_OFFICE})
    String list(
            @PathVariable UUID department,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        viewer.mustRead(department);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "education of department " + department, "");
        model.addAttribute(
                "page", lists.page(department, SessionShowComposer.writes(viewer, department), page, locale));
        return "training/SessionListPage";
    }

    /// Recognised hours of those who work in the department today.
    @GetMapping("/hours")
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD, Role.CS_OFFICE})
    String hours(
            @PathVariable UUID department,
            @RequestParam(defaultValue = "") String year,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        viewer.mustRead(department);
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                Action.READ,
                "recognised hours of department " + department,
                year);
        model.addAttribute("page", hours.page(department, year, locale));
        return "training/HoursPage";
    }

    /// The form of a new session; one for a CS task comes with its title.
    @GetMapping("/new")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String start(
            @PathVariable UUID department,
            @RequestParam(defaultValue = "") String task,
            Viewer viewer,
            Locale locale,
            Model model) {
        mustWrite(viewer, department);
        String topic = SessionForm.id(task)
                .flatMap(id -> tasks.of(Set.of(department)).stream()
                        .filter(known -> known.id().equals(id))
                        .findFirst())
                .map((Task known) -> known.plan().title())
                .orElse("");
        Optional<UUID> teacher = viewer.person().flatMap(people::find).map(Person::id);
        SessionForm form = SessionForm.blank(LocalDate.now(clock), teacher, task, topic);
        model.addAttribute("page", forms.create(department, form, List.of(), locale));
        return EDIT;
    }

    /// @param list pressed to see the staff of another day
    @PostMapping
    @Allowed({Role.LEADER, Role.DEPUTY})
    String create(
            @PathVariable UUID department,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "false") boolean list,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        mustWrite(viewer, department);
        SessionForm form = SessionForm.of(typed);
        List<Problem> problems = List.of();
        if (!list) {
            SessionForm.Read read = form.read();
            problems = read.problems();
            if (read.content().isPresent()) {
                switch (keeping.add(department, read.content().get(), viewer.login(), request.getRemoteAddr())) {
                    case SessionResult.Done(Session session) -> {
                        return "redirect:/education/" + session.id();
                    }
                    case SessionResult.Refused(List<Problem> found) -> problems = found;
                    case SessionResult.ChangedMeanwhile meanwhile ->
                        throw new IllegalStateException("a new session has no other");
                    case SessionResult.NotItsTurn early ->
                        throw new IllegalStateException("a new session is not confirmed");
                }
            }
        }
        model.addAttribute("page", forms.create(department, form, problems, locale));
        return EDIT;
    }

    private static void mustWrite(Viewer viewer, UUID department) {
        if (!SessionShowComposer.writes(viewer, department)) {
            throw new NotYours(viewer.login(), "education of department " + department);
        }
    }
}
