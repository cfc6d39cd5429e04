package org.govsm.portal.requirements;

import java.util.List;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Page;

/** Payment part: rules for the whole certificate. */
final class PaymentPart extends FormPart {

  PaymentPart() {
    super("payment");
  }

  @Override
  List<FormInput> inputs(Scene scene) {
    Page page = scene.page();
    return List.of(
        FormInput.of(page, "freezeDays", Kind.NUMBER, "payment.freezeDays"),
        FormInput.of(page, "holdDays", Kind.NUMBER, "payment.holdDays"),
        FormInput.of(page, "stacking", Kind.CHOICE, "payment.stacking")
            .choose(scene.choices("stacking", "gross", "net")),
        FormInput.of(page, "rounding", Kind.CHOICE, "payment.rounding")
            .choose(scene.choices("rounding", "half-up", "half-even", "down")),
        FormInput.of(page, "roundingPer", Kind.CHOICE, "payment.roundingPer")
            .choose(scene.choices("rounding-per", "line", "total")),
        FormInput.of(page, "sources", Kind.MANY, "payment.sources").choose(sources(scene)));
  }

  private static List<Choice> sources(Scene scene) {
    return Scene.DICTIONARY.sources().stream()
        .map(one -> Choice.of(one.code(), one.name(scene.language())))
        .toList();
  }
}
