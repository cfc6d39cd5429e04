package org.govsm.portal.deliveries;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.acceptance.AcceptanceAct;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.jspecify.annotations.Nullable;

/** Form by which an act that was entered by mistake is taken back. */
final class TakingBackForm {

  private static final String WHY = "mistake";

  private TakingBackForm() {}

  /** The inputs; none where no act can be taken back by the caller. */
  static List<FormInput> inputs(Page page, Standing standing) {
    AcceptanceRecord record = standing.record();
    boolean officer = page.caller().isAnyOf(DeliveryRoles.CORRECTING);
    List<Choice> acts =
        record.withdrawable().stream()
            .filter(number -> officer || record.isOfSupplier(List.of(number)))
            .map(number -> Choice.of(number.toString(), named(page, record, number)))
            .toList();
    return acts.isEmpty() ? List.of() : List.of(act(page).choose(acts), why(page));
  }

  private static FormInput act(Page page) {
    return ActForm.input(page, TermsCorrections.WITHDRAWN, Kind.CHOICE).must();
  }

  private static FormInput why(Page page) {
    return ActForm.input(page, WHY, Kind.AREA).must();
  }

  private static String named(Page page, AcceptanceRecord record, int number) {
    AcceptanceAct act = record.acts().get(number - 1);
    return page.say("deliveries.did." + act.kind())
        + " ("
        + act.delivery()
        + "), "
        + page.words().day(act.on());
  }

  /** Whether a form takes an act back. */
  static boolean is(Form form) {
    return form.text(TermsCorrections.WITHDRAWN).isPresent() || form.text(WHY).isPresent();
  }

  static Map<String, @Nullable Object> read(Page page, Form form) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put(
        TermsCorrections.WITHDRAWN,
        form.text(TermsCorrections.WITHDRAWN)
            .filter(text -> text.matches("[0-9]{1,6}"))
            .map(text -> List.of(new BigDecimal(text)))
            .orElse(List.of()));
    why(page).read(form).ifPresent(said -> tree.put(TermsCorrections.DECIDED, said));
    return tree;
  }

  /** The field of a pointer. */
  static String field(String pointer) {
    return pointer.startsWith("/" + TermsCorrections.WITHDRAWN) ? TermsCorrections.WITHDRAWN : WHY;
  }
}
