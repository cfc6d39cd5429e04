package org.govsm.portal.requirements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.TypedNumber;
import org.govsm.procurement.catalogue.CoreKpi;
import org.jspecify.annotations.Nullable;

/**
 * KPI part: what a KPI is to reach, from which baseline, and what applies if figures are missing.
 */
final class KpiPart extends FormPart {

  static final String CODE = "kpi";

  private static final List<String> SIDES = List.of("atLeast", "above", "atMost", "below");
  private static final String SIDE = "side";
  private static final String BOUND = "bound";
  private static final String MONITOR = "monitor";

  KpiPart() {
    super(CODE);
  }

  @Override
  boolean has(Scene scene) {
    return find(scene, scene.item())
        .filter(one -> Scene.CATALOGUE.kpi(String.valueOf(one.get("kpi"))).isPresent())
        .isPresent();
  }

  /** The KPI of the document with an id, which is that of its clause. */
  static Optional<Map<?, ?>> find(Scene scene, String id) {
    return scene.items("kpis").stream()
        .filter(one -> id.equals(one.get("kpi") + "-" + one.get("platform")))
        .findFirst();
  }

  static String platform(Scene scene) {
    return String.valueOf(find(scene, scene.item()).orElseThrow().get("platform"));
  }

  static CoreKpi kpi(Scene scene) {
    return Scene.CATALOGUE
        .kpi(String.valueOf(find(scene, scene.item()).orElseThrow().get("kpi")))
        .orElseThrow();
  }

  static String title(Scene scene, CoreKpi kpi, String platform) {
    return platform.equals(Scene.CONTRACT)
        ? kpi.name(scene.language())
        : kpi.name(scene.language()) + ", " + scene.platform(platform);
  }

  @Override
  String title(Scene scene) {
    return title(scene, kpi(scene), platform(scene));
  }

  private static String base(Scene scene) {
    return "kpis[kpi=" + kpi(scene).code() + "&platform=" + platform(scene) + "].";
  }

  @Override
  List<FormInput> inputs(Scene scene) {
    Page page = scene.page();
    String base = base(scene);
    return List.of(
        FormInput.of(page, SIDE, Kind.CHOICE, "")
            .choose(scene.choices(SIDE, "atLeast", "above", "atMost", "below", MONITOR)),
        FormInput.of(page, BOUND, Kind.NUMBER, ""),
        FormInput.of(page, "grace", Kind.NUMBER, base + "target.grace"),
        FormInput.of(page, "decimals", Kind.NUMBER, base + "target.decimals"),
        FormInput.of(page, "origin", Kind.CHOICE, base + "origin")
            .choose(scene.choices("origin", "organic", "paid", "all")),
        FormInput.of(page, "missing", Kind.CHOICE, base + "missing")
            .choose(scene.choices("missing", "hold", "missed", "exclude")),
        FormInput.of(page, "baseline", Kind.NUMBER, base + "baseline.value"),
        FormInput.of(page, "baseline.from", Kind.DAY, base + "baseline.from"),
        FormInput.of(page, "baseline.last", Kind.LAST, base + "baseline.until"),
        FormInput.of(page, "baseline.medianOf", Kind.NUMBER, base + "baseline.medianOf"),
        FormInput.of(page, "baseline.source", Kind.TEXT, base + "baseline.source"),
        FormInput.of(page, "basis", Kind.TEXT, base + "basis"),
        FormInput.of(page, "reason", Kind.TEXT, base + "reason"));
  }

  /** The denominator of a rate is a measure of its own. */
  @Override
  List<String> kept(Scene scene) {
    return find(scene, scene.item()).filter(one -> one.get("per") != null).isPresent()
        ? List.of(scene.words().term("requirement-part.per"))
        : List.of();
  }

  @Override
  Map<String, String> typed(Scene scene) {
    Map<String, String> typed = new LinkedHashMap<>(super.typed(scene));
    Map<?, ?> one = find(scene, scene.item()).orElseThrow();
    if (Boolean.TRUE.equals(one.get("monitorOnly"))) {
      typed.put(SIDE, MONITOR);
    }
    if (one.get("target") instanceof Map<?, ?> target) {
      for (String side : SIDES) {
        if (target.get(side) != null) {
          typed.put(SIDE, side);
          typed.put(BOUND, String.valueOf(target.get(side)));
        }
      }
    }
    return typed;
  }

  /** A bound without a side, or a side without a bound, is refused by the document itself. */
  @Override
  Map<String, @Nullable Object> written(Scene scene, Form form) {
    Map<String, @Nullable Object> tree = super.written(scene, form);
    String side = form.text(SIDE).orElse("");
    Optional<String> bound = form.text(BOUND);
    String base = base(scene);
    for (String one : SIDES) {
      tree = TreePath.of(base + "target." + one).put(tree, Optional.empty());
    }
    boolean monitored = side.equals(MONITOR);
    tree =
        TreePath.of(base + "monitorOnly")
            .put(tree, monitored ? Optional.of(Boolean.TRUE) : Optional.empty());
    if (SIDES.contains(side)) {
      return TreePath.of(base + "target." + side)
          .put(tree, Optional.of(bound.map(KpiPart::number).orElse("?")));
    }
    return bound.isPresent()
        ? TreePath.of(base + "target.bound").put(tree, bound.map(KpiPart::number))
        : tree;
  }

  private static String number(String text) {
    return TypedNumber.read(text).map(number -> number.toPlainString()).orElse(text);
  }

  @Override
  Optional<String> field(Scene scene, String pointer) {
    String at = TreePath.of(base(scene) + "target").pointer(scene.tree()).orElse("");
    boolean ofTarget =
        pointer.equals(at) || pointer.matches(at + "/(" + String.join("|", SIDES) + ")");
    return ofTarget || pointer.equals(at + "/bound")
        ? Optional.of(pointer.endsWith("/bound") ? SIDE : BOUND)
        : pointer.endsWith("/monitorOnly") ? Optional.of(SIDE) : super.field(scene, pointer);
  }
}
