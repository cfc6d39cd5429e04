package org.govsm.portal.requirements;

import java.util.List;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Page;
import org.govsm.procurement.catalogue.CatalogueRow;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.vocabulary.SpokenLanguages;

/**
 * Service part: how much of a service is asked for, where, in which languages, and how it is
 * accepted.
 */
final class ServicePart extends FormPart {

  static final String CODE = "service";

  ServicePart() {
    super(CODE);
  }

  @Override
  boolean has(Scene scene) {
    return has(scene, scene.item());
  }

  static boolean has(Scene scene, String service) {
    return Scene.CATALOGUE.service(service).isPresent()
        && scene.items("services").stream().anyMatch(one -> service.equals(one.get("service")));
  }

  static Service service(Scene scene) {
    return Scene.CATALOGUE.service(scene.item()).orElseThrow();
  }

  static String base(Scene scene) {
    return "services[service=" + scene.item() + "].";
  }

  @Override
  String title(Scene scene) {
    return service(scene).title(scene.language());
  }

  @Override
  List<FormInput> inputs(Scene scene) {
    Page page = scene.page();
    Service standard = service(scene);
    String base = base(scene);
    String unit = scene.words().term("service-unit." + standard.unit());
    return List.of(
        FormInput.of(page, "quantity", Kind.NUMBER, base + "quantity")
            .called(
                page.say("requirements.field.quantity"),
                page.say("requirements.hint.quantity", "unit", unit)),
        FormInput.of(page, "each", Kind.CHOICE, base + "each")
            .choose(
                scene.choices(
                    "each", "day", "week", "month", "quarter", "half-year", "year", "contract")),
        FormInput.of(page, "platforms", Kind.MANY, base + "platforms")
            .choose(
                scene.platforms(
                    Scene.DICTIONARY.platforms().stream()
                        .map(one -> one.code())
                        .filter(code -> !code.equals(Scene.CONTRACT))
                        .toList())),
        FormInput.of(page, "languages", Kind.MANY, base + "languages")
            .choose(
                SpokenLanguages.codes().stream()
                    .map(one -> Choice.of(one, page.words().term("language." + one)))
                    .toList()),
        FormInput.of(page, "unit", Kind.CHOICE, base + "unit")
            .choose(rows(scene, Scene.CATALOGUE.units())),
        FormInput.of(page, "accessibility", Kind.MANY, base + "accessibility")
            .choose(rows(scene, Scene.CATALOGUE.accessibility())),
        FormInput.of(page, "acceptance.en", Kind.AREA, base + "acceptance.en")
            .called(
                page.say("requirements.field.acceptance.en"),
                page.say(
                    "requirements.hint.acceptance", "test", standard.acceptance(scene.language())))
            .in("en"),
        FormInput.of(page, "acceptance.hi", Kind.AREA, base + "acceptance.hi").in("hi"),
        FormInput.of(page, "basis", Kind.TEXT, base + "basis"),
        FormInput.of(page, "reason", Kind.TEXT, base + "reason"));
  }

  private static List<Choice> rows(Scene scene, List<CatalogueRow> rows) {
    return rows.stream().map(row -> Choice.of(row.code(), row.name(scene.language()))).toList();
  }
}
