package org.govsm.portal.requirements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Condition part: one of the agency's own special terms. */
final class ConditionPart extends FormPart {

  static final String CODE = "condition";

  private static final String NEW = "term-";

  ConditionPart() {
    super(CODE);
  }

  @Override
  boolean has(Scene scene) {
    return scene.item().matches(NEW + "\\d{1,3}") || ids(scene).contains(scene.item());
  }

  private static List<String> ids(Scene scene) {
    return scene.items("conditions").stream().map(one -> String.valueOf(one.get("id"))).toList();
  }

  /** The id of the next term that is added. */
  static String next(Scene scene) {
    int number = 1;
    while (ids(scene).contains(NEW + number)) {
      number++;
    }
    return NEW + number;
  }

  private static String base(Scene scene) {
    return "conditions[id=" + scene.item() + "]";
  }

  @Override
  List<FormInput> inputs(Scene scene) {
    Page page = scene.page();
    String base = base(scene) + ".";
    return List.of(
        FormInput.of(page, "condition.en", Kind.AREA, base + "text.en").in("en"),
        FormInput.of(page, "condition.hi", Kind.AREA, base + "text.hi").in("hi"),
        FormInput.of(page, "clause", Kind.CHOICE, base + "about").choose(scene.clauses()));
  }

  /** A term without words goes. */
  @Override
  Map<String, @Nullable Object> written(Scene scene, Form form) {
    boolean empty = form.text("condition.en").isEmpty() && form.text("condition.hi").isEmpty();
    Form said = empty ? Form.blank() : form;
    return super.written(scene, said);
  }

  @Override
  Optional<String> field(Scene scene, String pointer) {
    String at = TreePath.of(base(scene)).pointer(scene.tree()).orElse("");
    return pointer.startsWith(at + "/text") && !at.isEmpty() && !pointer.endsWith("hi")
        ? Optional.of("condition.en")
        : super.field(scene, pointer);
  }
}
