package org.govsm.portal.requirements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.TitleIds;
import org.jspecify.annotations.Nullable;

/** About part: what is to be bought, for whom, and when. */
final class AboutPart extends FormPart {

  static final String CODE = "about";

  AboutPart() {
    super(CODE);
  }

  @Override
  List<FormInput> inputs(Scene scene) {
    return List.of(
        FormInput.of(scene.page(), "title.en", Kind.TEXT, "title.en").must().in("en"),
        FormInput.of(scene.page(), "title.hi", Kind.TEXT, "title.hi").in("hi"),
        FormInput.of(scene.page(), "agency", Kind.TEXT, "agency.name").must(),
        FormInput.of(scene.page(), "from", Kind.DAY, "from").must(),
        FormInput.of(scene.page(), "last", Kind.LAST, "until").must(),
        FormInput.of(scene.page(), "period", Kind.CHOICE, "period")
            .must()
            .choose(scene.choices("period", "month", "quarter", "whole")),
        FormInput.of(scene.page(), "kind", Kind.CHOICE, "kind")
            .choose(
                scene.choices(
                    "kind", "time-based", "unit-rate", "on-call", "lump-sum", "percentage")),
        FormInput.of(scene.page(), "marked", Kind.TEXT, "marked"));
  }

  /** The agency is said in the visitor's language; forms show it as it is recorded. */
  @Override
  List<LongForm.Answer> answers(Scene scene) {
    Scene said =
        scene.with(
            TreePath.of("agency.name")
                .put(
                    scene.tree(),
                    scene
                        .text("agency.name")
                        .map(
                            name ->
                                scene
                                    .page()
                                    .agencyText(scene.text("agency.id").orElse(""), name))));
    return super.answers(said);
  }

  /** The agency is the department itself, unless another name is given. */
  @Override
  Map<String, @Nullable Object> written(Scene scene, Form form) {
    Map<String, @Nullable Object> tree = super.written(scene, form);
    String name = form.text("agency").orElse("");
    boolean own =
        name.equals(scene.page().recordedName(scene.department()))
            || name.equals(scene.page().departmentName(scene.department()));
    boolean same = scene.text("agency.name").filter(name::equals).isPresent();
    if (!same && !name.isEmpty()) {
      String id = own ? scene.department() : TitleIds.slug(name);
      return TreePath.of("agency.id").put(tree, Optional.of(id));
    }
    return name.isEmpty() ? TreePath.of("agency").put(tree, Optional.empty()) : tree;
  }
}
