package org.govsm.portal.editions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.rules.Instrument;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.check.LintNote;
import org.govsm.core.rules.check.PackDiff;
import org.govsm.core.text.Messages;

/** Rule packs and their editions as trees of the API. */
final class PackJson {

  private PackJson() {}

  static Map<String, Object> heading(RulePack pack, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", pack.id());
    tree.put("title", words.find("pack." + pack.id()).orElse(pack.id()));
    tree.put("status", pack.status().code());
    tree.put("edition", pack.edition().toString());
    tree.put("digest", pack.digest());
    tree.put("checkedTo", pack.checkedTo().toString());
    pack.searched().ifPresent(search -> search.addTo(tree));
    tree.put("questions", pack.questions().stream().map(Question::id).toList());
    return tree;
  }

  static Map<String, Object> pack(
      RulePack pack, List<StoredPack> editions, LocalDate day, Messages words) {
    Map<String, Object> tree = heading(pack, words);
    tree.put("instruments", Tree.list(pack.instruments(), Instrument::toPlain));
    tree.put("editions", Tree.list(editions, one -> edition(one, editions, day)));
    return tree;
  }

  private static Map<String, Object> edition(StoredPack one, List<StoredPack> all, LocalDate day) {
    return edition(one, EditionState.of(one, all, day));
  }

  private static Map<String, Object> edition(StoredPack one, EditionState state) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("pack", one.pack());
    tree.put("number", BigDecimal.valueOf(one.number()));
    tree.put("edition", one.edition().toString());
    tree.put("digest", one.digest());
    tree.put("state", state.code());
    one.from().ifPresent(from -> tree.put("from", from.toString()));
    return tree;
  }

  static Map<String, Object> withImpact(PackReport report, Messages words) {
    Map<String, Object> tree = report(report);
    report
        .impact()
        .ifPresent(
            impact -> {
              tree.put("impact", Tree.list(impact.told(), one -> changed(one, words)));
              tree.put("untold", BigDecimal.valueOf(impact.untold()));
              tree.put("elsewhere", BigDecimal.valueOf(impact.elsewhere()));
            });
    return tree;
  }

  static Map<String, Object> report(PackReport report) {
    Map<String, Object> tree = edition(report.stored(), report.state());
    tree.put("version", BigDecimal.valueOf(report.stored().version()));
    tree.put("file", report.stored().file());
    tree.put("used", report.used());
    tree.put("steps", Tree.list(report.stored().steps(), PackJson::step));
    tree.put("lint", Tree.list(report.notes(), PackJson::note));
    tree.put("waitsForAcceptance", report.waitsForAcceptance());
    report.before().ifPresent(before -> tree.put("comparedWith", before.pin().toPlain()));
    tree.put("changes", Tree.list(report.changes(), PackJson::change));
    return tree;
  }

  private static Map<String, Object> step(PackStep step) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("step", step.kind());
    tree.put("person", step.person());
    tree.put("at", step.at().toString());
    if (!step.reason().isEmpty()) {
      tree.put("reason", step.reason());
    }
    tree.put("chain", PackEditions.CHAIN);
    tree.put("event", BigDecimal.valueOf(step.event()));
    return tree;
  }

  private static Map<String, Object> note(LintNote note) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("level", note.level().name());
    tree.put("code", note.code());
    tree.put("line", BigDecimal.valueOf(note.position().line()));
    tree.put("column", BigDecimal.valueOf(note.position().column()));
    tree.put("text", note.text());
    return tree;
  }

  private static Map<String, Object> change(PackDiff.Change change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", change.kind().name());
    tree.put("question", change.question());
    tree.put("rule", change.rule());
    tree.put("before", change.before());
    tree.put("after", change.after());
    return tree;
  }

  private static Map<String, Object> changed(PackImpact.ChangedCase one, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("title", one.title());
    tree.put("path", one.path());
    tree.put("change", one.impact().toPlain(words));
    return tree;
  }
}
