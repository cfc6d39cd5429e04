package org.govsm.portal.requirements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.jspecify.annotations.Nullable;

/** Accounts part: the accounts concerned, chosen from the register of the department. */
final class AccountsPart extends FormPart {

  static final String CODE = "accounts";

  private static final String BETWEEN = ":";

  AccountsPart() {
    super(CODE);
  }

  static String code(String platform, String id) {
    return platform + BETWEEN + id;
  }

  /** Those of the register, and those that the document names besides. */
  @Override
  List<FormInput> inputs(Scene scene) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    scene.accounts().forEach(one -> choices.put(one.code(), one));
    for (Map<?, ?> one : scene.items(CODE)) {
      String platform = String.valueOf(one.get("platform"));
      String id = String.valueOf(one.get("id"));
      choices.putIfAbsent(
          code(platform, id), Choice.of(code(platform, id), scene.platform(platform) + ": " + id));
    }
    return List.of(
        FormInput.of(scene.page(), CODE, Kind.MANY, "").choose(List.copyOf(choices.values())));
  }

  @Override
  Map<String, String> typed(Scene scene) {
    List<String> codes =
        scene.items(CODE).stream()
            .map(one -> code(String.valueOf(one.get("platform")), String.valueOf(one.get("id"))))
            .toList();
    return Map.of(CODE, String.join("\n", codes));
  }

  @Override
  Map<String, @Nullable Object> written(Scene scene, Form form) {
    List<Object> accounts = new ArrayList<>();
    for (String code : form.each(CODE)) {
      String[] sides = code.strip().split(BETWEEN, 2);
      if (sides.length == 2) {
        accounts.add(Map.of("platform", sides[0], "id", sides[1]));
      }
    }
    Map<String, @Nullable Object> tree = TreePath.copy(scene.tree());
    tree.remove(CODE);
    if (!accounts.isEmpty()) {
      tree.put(CODE, accounts);
    }
    return tree;
  }

  @Override
  Optional<String> field(Scene scene, String pointer) {
    return pointer.startsWith("/" + CODE) ? Optional.of(CODE) : Optional.empty();
  }
}
