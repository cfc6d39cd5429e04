package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;

/**
 * Reasons part: why the tender names platforms, and why it departs from rules that advise; the
 * check says of which a reason must be on record.
 */
final class ReasonsPart extends TenderPart {

  /** Asked for beside the item. */
  private static final String OF_ITEMS = "BRAND_NAMED ";

  ReasonsPart() {
    super("reasons", ReasonsPart::fields);
  }

  private static List<FormInput> fields(TenderScene scene) {
    List<FormInput> inputs = new ArrayList<>();
    for (Map<?, ?> item : scene.items("items")) {
      if (item.containsKey("platforms")) {
        String id = String.valueOf(item.get("id"));
        inputs.add(
            scene
                .input("platform", Kind.AREA, "items[id=" + id + "].reason")
                .called(
                    scene.page().say("tenders.field.platform", "item", id),
                    scene.page().say("tenders.hint.platform"))
                .named("platform-" + id));
      }
    }
    for (String one : asked(scene)) {
      inputs.add(explanation(scene, one));
    }
    return inputs;
  }

  /** The reasons that the check still wants. */
  static List<FormInput> unexplained(TenderScene scene) {
    return wanted(scene).stream().map(one -> explanation(scene, one)).toList();
  }

  /** Findings that want a reason, and those that have one, by their code and what they are of. */
  private static Set<String> asked(TenderScene scene) {
    Set<String> all = new LinkedHashSet<>();
    for (Map<?, ?> one : scene.items("explanations")) {
      Object about = one.get("about");
      all.add(one.get("finding") + (about == null ? "" : " " + about));
    }
    all.addAll(wanted(scene));
    all.removeIf(one -> one.startsWith(OF_ITEMS));
    return all;
  }

  private static List<String> wanted(TenderScene scene) {
    return scene.findings().stream()
        .filter(one -> one.code().equals(FindingNames.REASONS))
        .map(one -> one.text().values().get("findings"))
        .filter(Collection.class::isInstance)
        .flatMap(codes -> ((Collection<?>) codes).stream())
        .map(String::valueOf)
        .toList();
  }

  private static FormInput explanation(TenderScene scene, String one) {
    String[] parts = one.split(" ", 2);
    String about = parts.length > 1 ? "&about=" + parts[1] : "";
    String path = "explanations[finding=" + parts[0] + about + "].text";
    String says =
        scene.findings().stream()
            .filter(found -> found.code().equals(parts[0]))
            .filter(found -> about.isEmpty() || names(found, parts[1]))
            .findFirst()
            .map(found -> scene.page().words().say(found.text()))
            .orElse("");
    return scene
        .input("reason", Kind.AREA, path)
        .called(
            scene
                .page()
                .say(
                    "tenders.field.reason",
                    "finding",
                    FindingNames.said(scene.page(), parts[0], parts.length > 1 ? parts[1] : "")),
            says)
        .named("reason-" + one.replace(' ', '-'));
  }

  private static boolean names(Finding found, String about) {
    return found.text().values().values().stream()
        .anyMatch(value -> String.valueOf(value).equals(about));
  }
}
