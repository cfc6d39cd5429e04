package org.govsm.portal.requirements;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.metric.Code;
import org.jspecify.annotations.Nullable;

/**
 * KPIs part: the KPIs by which the services are measured, chosen from the core for each platform.
 */
final class KpisPart extends FormPart {

  static final String CODE = "kpis";

  KpisPart() {
    super(CODE);
  }

  /** One for each platform of the services; for all platforms where they name none. */
  @Override
  List<FormInput> inputs(Scene scene) {
    LocalDate last = last(scene);
    List<FormInput> inputs = new ArrayList<>();
    for (String platform : platforms(scene)) {
      List<Choice> choices =
          Scene.CATALOGUE.kpis().stream()
              .filter(kpi -> kpi.platforms().contains(platform))
              .filter(kpi -> kpi.on(platform, last, Scene.DICTIONARY).isGiven())
              .map(kpi -> Choice.of(kpi.code(), kpi.name(scene.language())))
              .toList();
      if (!choices.isEmpty()) {
        String label =
            platform.equals(Scene.CONTRACT)
                ? scene.page().say("requirements.counted-by-hand")
                : scene.platform(platform);
        inputs.add(
            FormInput.of(scene.page(), name(platform), Kind.MANY, "", "kpis")
                .called(label, "")
                .choose(choices));
      }
    }
    return inputs;
  }

  private static String name(String platform) {
    return CODE + "." + platform;
  }

  private static LocalDate last(Scene scene) {
    try {
      return LocalDate.parse(scene.text("until").orElse("")).minusDays(1);
    } catch (DateTimeParseException e) {
      return scene.page().context().day();
    }
  }

  private static List<String> platforms(Scene scene) {
    Set<String> named = new LinkedHashSet<>();
    for (Map<?, ?> one : scene.items("services")) {
      if (one.get("platforms") instanceof List<?> codes) {
        codes.forEach(code -> named.add(String.valueOf(code)));
      }
    }
    boolean none = named.isEmpty();
    scene.items(CODE).forEach(one -> named.add(String.valueOf(one.get("platform"))));
    named.add(Scene.CONTRACT);
    return Scene.DICTIONARY.platforms().stream()
        .map(Code::code)
        .filter(code -> none || named.contains(code))
        .toList();
  }

  @Override
  Map<String, String> typed(Scene scene) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (FormInput input : inputs(scene)) {
      List<String> codes =
          scene.items(CODE).stream()
              .filter(one -> input.name().equals(name(String.valueOf(one.get("platform")))))
              .map(one -> String.valueOf(one.get("kpi")))
              .toList();
      typed.put(input.name(), String.join("\n", codes));
    }
    return typed;
  }

  /** What was said of a KPI that stays is kept. */
  @Override
  Map<String, @Nullable Object> written(Scene scene, Form form) {
    List<Object> kpis = new ArrayList<>();
    List<FormInput> inputs = inputs(scene);
    for (Map<?, ?> one : scene.items(CODE)) {
      String name = name(String.valueOf(one.get("platform")));
      boolean shown = inputs.stream().anyMatch(input -> input.name().equals(name));
      if (!shown || form.each(name).contains(String.valueOf(one.get("kpi")))) {
        kpis.add(one);
      }
    }
    for (CoreKpi kpi : Scene.CATALOGUE.kpis()) {
      for (String platform : kpi.platforms()) {
        boolean chosen = form.each(name(platform)).contains(kpi.code());
        if (chosen && KpiPart.find(scene, kpi.code() + "-" + platform).isEmpty()) {
          kpis.add(Map.of("kpi", kpi.code(), "platform", platform));
        }
      }
    }
    Map<String, @Nullable Object> tree = TreePath.copy(scene.tree());
    tree.put(CODE, kpis);
    return tree;
  }

  @Override
  Optional<String> field(Scene scene, String pointer) {
    return pointer.matches("/kpis(/\\d+(/(kpi|platform))?)?")
        ? inputs(scene).stream().map(FormInput::name).findFirst()
        : Optional.empty();
  }
}
