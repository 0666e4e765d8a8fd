package org.dajeong.cli.json;

import java.util.List;
import org.dajeong.engine.api.DisclosureCheck;
import org.dajeong.engine.api.DisclosureFindings;
import org.dajeong.engine.api.DisclosureFindings.Term;
import org.dajeong.engine.api.PublishedFigure;
import org.dajeong.engine.api.PublishedFigure.Part;

/// What may be published, for machines.
public final class DisclosureJson {

    private final JsonWriter json;

    private DisclosureJson(Appendable out) {
        json = new JsonWriter(out);
    }

    /// Writes what is to be withheld.
    public static void write(DisclosureCheck.Proposal proposal, DisclosureCheck.Rule rule, Appendable out) {
        DisclosureJson document = new DisclosureJson(out);
        document.json.object().field("safe", proposal.left().isEmpty()).array("withheld");
        proposal.withheld().forEach((name, reason) -> {
            document.json.object();
            document.name(name);
            document.json
                    .field("reason", reason)
                    .field("required", rule.required(reason))
                    .end();
        });
        document.json.end();
        document.findings(proposal.left());
        document.json.end();
    }

    /// Writes what is wrong with showing some figures.
    public static void write(DisclosureFindings findings, Appendable out) {
        DisclosureJson document = new DisclosureJson(out);
        document.json.object().field("safe", findings.isEmpty());
        document.findings(findings);
        document.json.end();
    }

    private void findings(DisclosureFindings findings) {
        json.array("broken");
        for (DisclosureFindings.Broken broken : findings.broken()) {
            json.object();
            name(broken.figure());
            json.field("reason", broken.reason()).end();
        }
        json.end().array("solved");
        for (DisclosureFindings.Solved solved : findings.solved()) {
            json.object();
            name(solved.figure());
            terms(solved.from());
            json.end();
        }
        json.end().array("groups");
        for (DisclosureFindings.SmallGroup group : findings.groups()) {
            json.object();
            parts("plus", group.plus());
            parts("minus", group.minus());
            terms(group.from());
            json.end();
        }
        json.end();
    }

    private void name(PublishedFigure.Name name) {
        json.field("publication", name.publication())
                .field("parent", name.parent())
                .field("unit", name.unit())
                .field("period", name.period())
                .field("item", name.item());
    }

    private void parts(String name, List<Part> parts) {
        json.array(name);
        for (Part part : parts) {
            json.object()
                    .field("unit", part.unit())
                    .field("period", part.period())
                    .field("item", part.item())
                    .end();
        }
        json.end();
    }

    private void terms(List<Term> terms) {
        json.array("from");
        for (Term term : terms) {
            json.object();
            name(term.figure());
            json.field("times", term.times()).field("of", term.of()).end();
        }
        json.end();
    }
}
