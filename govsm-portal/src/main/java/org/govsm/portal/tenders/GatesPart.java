package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.requirements.TreePath;
import org.govsm.portal.web.Form;
import org.jspecify.annotations.Nullable;

/** Gates part: who may bid, and what a bid must meet, a line for each requirement of a gate. */
final class GatesPart extends TenderPart {

  private static final List<String> GATES = List.of("QUALITY", "SPECIFICATION", "DELIVERY");
  private static final String LIST = "evaluation.requirements";
  private static final String CRITERIA = "criteria";
  private static final String EXPERIENCE = "criteria[id=experience&about=EXPERIENCE].";
  private static final String TURNOVER = "criteria[id=turnover&about=TURNOVER].";

  GatesPart() {
    super("gates", GatesPart::fields);
  }

  private static List<FormInput> fields(TenderScene scene) {
    List<FormInput> inputs = new ArrayList<>();
    GATES.forEach(gate -> inputs.add(scene.input(name(gate), Kind.LINES, "")));
    inputs.add(scene.input("experience", Kind.AREA, EXPERIENCE + "text.en"));
    inputs.add(scene.input("jobs", Kind.NUMBER, EXPERIENCE + "jobs"));
    inputs.add(scene.input("jobPercent", Kind.NUMBER, EXPERIENCE + "percent"));
    inputs.add(relaxed(scene, "relaxed", EXPERIENCE));
    inputs.add(scene.input("turnover", Kind.AREA, TURNOVER + "text.en"));
    inputs.add(relaxed(scene, "turnoverRelaxed", TURNOVER));
    return inputs;
  }

  private static FormInput relaxed(TenderScene scene, String name, String at) {
    return scene.input(name, Kind.MANY, at + "relaxed").choose(scene.said("who", "MSE", "STARTUP"));
  }

  private static String name(String gate) {
    return gate.toLowerCase(Locale.ROOT);
  }

  /** Those of the lines: that of a criterion is written with it. */
  private static List<Map<?, ?>> requirements(TenderScene scene) {
    List<Object> criteria =
        forms(scene.tree(), CRITERIA).stream().<Object>map(one -> one.get("id")).toList();
    return forms(scene.tree(), LIST).stream()
        .filter(one -> !criteria.contains(one.get("id")))
        .toList();
  }

  private static List<Map<?, ?>> forms(Map<String, @Nullable Object> tree, String path) {
    return TreePath.of(path).find(tree).filter(List.class::isInstance).stream()
        .flatMap(all -> ((List<?>) all).stream())
        .<Map<?, ?>>map(one -> (Map<?, ?>) one)
        .toList();
  }

  @Override
  Map<String, String> typed(TenderScene scene) {
    Map<String, String> typed = super.typed(scene);
    for (String gate : GATES) {
      typed.put(
          name(gate),
          String.join(
              "\n",
              requirements(scene).stream()
                  .filter(one -> gate.equals(one.get("gate")))
                  .map(one -> String.valueOf(one.get("text")))
                  .toList()));
    }
    return typed;
  }

  @Override
  Map<String, @Nullable Object> written(TenderScene scene, Form form) {
    List<Object> all = new ArrayList<>();
    for (String gate : GATES) {
      int number = 0;
      for (String line : form.typed(name(gate)).lines().map(String::strip).toList()) {
        if (!line.isEmpty()) {
          number++;
          all.add(requirement(name(gate) + "-" + number, gate, line));
        }
      }
    }
    Map<String, @Nullable Object> tree = super.written(scene, form);
    all.addAll(ofCriteria(tree));
    return TreePath.of(LIST).put(tree, Optional.of(all).filter(some -> !some.isEmpty()));
  }

  private static Map<String, Object> requirement(Object id, String gate, Object text) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", id);
    one.put("gate", gate);
    one.put("text", text);
    one.put("clause", "section 4");
    return one;
  }

  /** The committee examines each criterion on who may bid as a requirement of its id. */
  private static List<Object> ofCriteria(Map<String, @Nullable Object> tree) {
    List<Object> all = new ArrayList<>();
    for (Map<?, ?> criterion : forms(tree, CRITERIA)) {
      if (criterion.get("text") instanceof Map<?, ?> text
          && text.get("en") instanceof String words
          && criterion.get("id") instanceof String id) {
        all.add(requirement(id, "QUALITY", words));
      }
    }
    return all;
  }
}
