package org.govsm.portal.requirements;

import java.util.List;
import org.govsm.portal.requirements.FormInput.Kind;

/** Estimate part: what it is estimated to cost, before GST, and on which basis. */
final class EstimatePart extends FormPart {

  static final String CODE = "estimate";

  EstimatePart() {
    super(CODE);
  }

  @Override
  List<FormInput> inputs(Scene scene) {
    return List.of(
        FormInput.of(scene.page(), "amount", Kind.MONEY, "estimate.amount"),
        FormInput.of(scene.page(), "basis", Kind.AREA, "estimate.basis", "estimate-basis"));
  }
}
