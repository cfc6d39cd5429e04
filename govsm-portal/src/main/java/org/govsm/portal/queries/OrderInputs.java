package org.govsm.portal.queries;

import java.util.List;
import org.govsm.core.document.Field;
import org.govsm.governance.legalrequest.LegalRequest;
import org.govsm.governance.legalrequest.RequestAct;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Page;

/** Inputs of an order: what it says, and what is not known of it after all. */
record OrderInputs(Page page) {

  static final String DROPPED = "dropped";

  List<FormInput> said() {
    return LegalRequest.order().parts().stream().map(this::said).toList();
  }

  private FormInput said(Field field) {
    return switch (field.kind()) {
      case DAY -> input(field.name(), Kind.DAY);
      case FLAG -> input(field.name(), Kind.FLAG);
      default ->
          input(field.name(), Kind.CHOICE)
              .choose(
                  field.allowed().stream()
                      .map(code -> Choice.of(code, page.words().term(code)))
                      .toList());
    };
  }

  FormInput dropped() {
    return input(DROPPED, Kind.MANY)
        .choose(
            RequestAct.form().part(DROPPED).map(Field::allowed).orElse(List.of()).stream()
                .map(code -> Choice.of(code, page.say("queries.field." + code)))
                .toList());
  }

  private FormInput input(String name, Kind kind) {
    return FormInput.of(page, "queries", name, kind, name, name);
  }
}
