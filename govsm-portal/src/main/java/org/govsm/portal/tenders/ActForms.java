package org.govsm.portal.tenders;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;

/** Act forms: the page of a form for an act of a tender, and the page that asks to confirm it. */
record ActForms(TenderServices services) {

  /** The form, with the sentences {@code tenders.WHAT} and {@code tenders.WHAT-lead}. */
  Response show(Page page, StoredTender one, String what, List<FormInput> inputs, Form form) {
    TenderPartView view =
        new TenderPartView(
            one.department(),
            Optional.of(one),
            page.say("tenders." + what),
            page.say("tenders." + what + "-lead"),
            TenderServices.at(one) + "/" + what,
            TenderServices.at(one),
            inputs,
            form,
            Map.of());
    return services.web().pages().show("tenders/part", page, view);
  }

  /** What will happen, before it is done. */
  Response ask(Page page, Form form, String what, String department, String tender) {
    StoredTender now =
        services.store().read(tx -> services.service().current(tx, department, tender));
    return Confirmation.ask(
        services.web().pages(),
        page,
        form,
        "tenders." + what,
        Map.of("tender", now.title(page.context().language())),
        TenderServices.at(now) + "/" + what);
  }
}
