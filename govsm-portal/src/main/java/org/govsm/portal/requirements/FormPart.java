package org.govsm.portal.requirements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.LongForm;
import org.jspecify.annotations.Nullable;

/** Part of the form: some fields on one page, and the way from them to the document and back. */
abstract class FormPart {

  private final String code;

  FormPart(String code) {
    this.code = code;
  }

  /** By which addresses name it, and the sentence {@code requirement.part.CODE}. */
  String code() {
    return code;
  }

  /** Whether there is such an item in the document. */
  boolean has(Scene scene) {
    return scene.item().isEmpty();
  }

  /** What it is called. */
  String title(Scene scene) {
    return scene.page().say("requirements.part." + code);
  }

  abstract List<FormInput> inputs(Scene scene);

  /** What the document says, by the names of the fields. */
  Map<String, String> typed(Scene scene) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (FormInput input : inputs(scene)) {
      if (!input.path().isEmpty()) {
        @Nullable Object said = TreePath.of(input.path()).find(scene.tree()).orElse(null);
        typed.put(input.name(), input.typed(said));
      }
    }
    return typed;
  }

  /** The document with what was typed. */
  Map<String, @Nullable Object> written(Scene scene, Form form) {
    Map<String, @Nullable Object> tree = scene.tree();
    for (FormInput input : inputs(scene)) {
      if (!input.path().isEmpty()) {
        tree = TreePath.of(input.path()).put(tree, input.read(form));
      }
    }
    return tree;
  }

  /** The field of a place in the document; nothing where it is in another part. */
  Optional<String> field(Scene scene, String pointer) {
    Optional<String> found = Optional.empty();
    int longest = 0;
    for (FormInput input : inputs(scene)) {
      String at =
          input.path().isEmpty() ? "" : TreePath.of(input.path()).pointer(scene.tree()).orElse("");
      boolean within = pointer.equals(at) || pointer.startsWith(at + "/");
      boolean above = at.startsWith(pointer + "/") && found.isEmpty();
      if (!at.isEmpty() && (within && at.length() > longest || above)) {
        longest = within ? at.length() : longest;
        found = Optional.of(input.name());
      }
    }
    return found;
  }

  /** What the document says here that no field shows; it stays as it is. */
  List<String> kept(Scene scene) {
    return List.of();
  }

  /** All that it says, in words; what is blank is said to be open. */
  List<LongForm.Answer> answers(Scene scene) {
    Map<String, String> typed = typed(scene);
    return inputs(scene).stream()
        .map(
            input ->
                new LongForm.Answer(
                    input.name(),
                    input.label(),
                    input.said(scene.page(), typed.getOrDefault(input.name(), "")).orElse("")))
        .filter(answer -> !answer.said().isEmpty())
        .toList();
  }
}
