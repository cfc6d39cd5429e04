package org.govsm.portal.tenders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.TreePath;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.LongForm;
import org.jspecify.annotations.Nullable;

/** Part of the form of a tender: some fields on one page, and the way to the document and back. */
class TenderPart {

  private final String code;
  private final Function<TenderScene, List<FormInput>> fields;

  TenderPart(String code, Function<TenderScene, List<FormInput>> fields) {
    this.code = code;
    this.fields = fields;
  }

  /** By which addresses name it, and the sentence {@code tenders.part.CODE}. */
  String code() {
    return code;
  }

  List<FormInput> inputs(TenderScene scene) {
    return FirstStageFields.asked(scene, fields.apply(scene));
  }

  /** What the document says, by the names of the fields. */
  Map<String, String> typed(TenderScene scene) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (FormInput input : inputs(scene)) {
      if (!input.path().isEmpty()) {
        input.fill(typed, TreePath.of(input.path()).find(scene.tree()).orElse(null));
      }
    }
    return typed;
  }

  /** The document with what was typed. */
  Map<String, @Nullable Object> written(TenderScene scene, Form form) {
    Map<String, @Nullable Object> tree = scene.tree();
    for (FormInput input : inputs(scene)) {
      if (!input.path().isEmpty()) {
        tree = TreePath.of(input.path()).put(tree, input.read(form));
      }
    }
    return tree;
  }

  /** The field of a place in the document; nothing where it is in another part. */
  Optional<String> field(TenderScene scene, String pointer) {
    return inputs(scene).stream()
        .filter(
            input ->
                input.path().isEmpty()
                    ? input.name().equals(OfficerDecisions.field(pointer))
                    : stands(input, scene, pointer))
        .map(FormInput::name)
        .findFirst();
  }

  private static boolean stands(FormInput input, TenderScene scene, String pointer) {
    String at =
        TreePath.of(input.path())
            .pointer(scene.tree())
            .orElse("/" + input.path().replace('.', '/'));
    return pointer.equals(at) || pointer.startsWith(at + "/") || at.startsWith(pointer + "/");
  }

  /** What the document says here, in words. */
  List<LongForm.Answer> answers(TenderScene scene) {
    return inputs(scene).stream()
        .map(
            input -> {
              @Nullable Object said =
                  input.path().isEmpty()
                      ? typed(scene).get(input.name())
                      : TreePath.of(input.path()).find(scene.tree()).orElse(null);
              String text = said == null ? "" : input.typed(said);
              return new LongForm.Answer(
                  input.name(), input.label(), input.said(scene.page(), text).orElse(""));
            })
        .filter(answer -> !answer.said().isEmpty())
        .toList();
  }
}
