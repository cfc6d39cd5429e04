package org.govsm.portal.requirements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.procurement.catalogue.CatalogueRow;
import org.govsm.procurement.catalogue.Service;
import org.jspecify.annotations.Nullable;

/** Services part: the services that are asked for, chosen from the standard. */
final class ServicesPart extends FormPart {

  static final String CODE = "services";

  ServicesPart() {
    super(CODE);
  }

  @Override
  List<FormInput> inputs(Scene scene) {
    return List.of(FormInput.of(scene.page(), CODE, Kind.MANY, "").must().choose(choices(scene)));
  }

  private static List<Choice> choices(Scene scene) {
    List<Choice> choices = new ArrayList<>();
    for (CatalogueRow part : Scene.CATALOGUE.parts()) {
      for (Service service : Scene.CATALOGUE.services()) {
        if (service.part().equals(part.code())) {
          choices.add(
              new Choice(
                  service.id(), service.title(scene.language()), part.name(scene.language())));
        }
      }
    }
    return choices;
  }

  @Override
  Map<String, String> typed(Scene scene) {
    return Map.of(
        CODE,
        String.join(
            "\n",
            scene.items(CODE).stream().map(one -> String.valueOf(one.get("service"))).toList()));
  }

  /** What was said of a service that stays is kept. */
  @Override
  Map<String, @Nullable Object> written(Scene scene, Form form) {
    Map<String, Object> known = new LinkedHashMap<>();
    scene.items(CODE).forEach(one -> known.put(String.valueOf(one.get("service")), one));
    List<Object> services = new ArrayList<>();
    List<String> chosen = form.each(CODE);
    known.forEach((id, one) -> services.addAll(chosen.contains(id) ? List.of(one) : List.of()));
    chosen.stream()
        .filter(id -> !id.isBlank() && !known.containsKey(id))
        .distinct()
        .forEach(id -> services.add(Map.of("service", id)));
    Map<String, @Nullable Object> tree = TreePath.copy(scene.tree());
    if (services.isEmpty()) {
      tree.remove(CODE);
    } else {
      tree.put(CODE, services);
    }
    return tree;
  }

  @Override
  Optional<String> field(Scene scene, String pointer) {
    return pointer.startsWith("/" + CODE) ? Optional.of(CODE) : Optional.empty();
  }
}
