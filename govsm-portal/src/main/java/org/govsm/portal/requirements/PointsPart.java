package org.govsm.portal.requirements;

import java.util.List;
import org.govsm.portal.requirements.FormInput.Kind;

/**
 * Points part: what is laid down for a service on each point that terms must state, in one
 * language.
 */
final class PointsPart extends FormPart {

  private final String language;

  PointsPart(String language) {
    super("points-" + language);
    this.language = language;
  }

  @Override
  boolean has(Scene scene) {
    return ServicePart.has(scene, scene.item());
  }

  @Override
  String title(Scene scene) {
    return scene
        .page()
        .say(
            "requirements.part." + code(),
            "service",
            ServicePart.service(scene).title(scene.language()));
  }

  @Override
  List<FormInput> inputs(Scene scene) {
    List<String> points = ServicePart.service(scene).stated();
    return Scene.CATALOGUE.stated().stream()
        .filter(row -> points.contains(row.code()))
        .filter(row -> !row.code().equals("quantity") && !row.code().equals("languages"))
        .map(
            row ->
                FormInput.of(
                        scene.page(),
                        row.code(),
                        Kind.AREA,
                        ServicePart.base(scene)
                            + "stated[code="
                            + row.code()
                            + "].text."
                            + language,
                        "text")
                    .called(row.name(scene.language()), row.said(scene.language()))
                    .in(language))
        .toList();
  }
}
