package org.govsm.portal.deliveries;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Correction pages: another officer confirms or declines a correction after acts. */
@Path("contracts/{id}/deliveries/correction")
@Produces(MediaType.TEXT_HTML)
public final class CorrectionPages {

  private static final String ANSWER = "answer";

  private final DeliveryServices services;
  private final DeliveryViews views;

  CorrectionPages(DeliveryServices services) {
    this.services = services;
    this.views = new DeliveryViews(services);
  }

  /** The fields of the answer. */
  static List<FormInput> inputs(Page page) {
    return List.of(
        ActForm.input(page, TermsCorrections.CONFIRMED, Kind.FLAG).must(),
        ActForm.input(page, ANSWER, Kind.AREA).must());
  }

  /** Confirms or declines it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(@Context Call call) {
    return call.once(
        tx ->
            services
                .service()
                .answer(tx, call.at("id"), given(call.page(), call.form()), call.by())
                .page(),
        e -> {
          Form form = call.form().refused(e, CorrectionPages::field, ANSWER);
          return form.shown(
              call.show(
                  "deliveries/deliveries",
                  call.read(tx -> views.of(tx, call.page(), call.at("id"), form))));
        });
  }

  private static Map<String, @Nullable Object> given(Page page, Form form) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    for (FormInput input : inputs(page)) {
      String name = input.name().equals(ANSWER) ? TermsCorrections.DECIDED : input.name();
      input.read(form).ifPresent(said -> given.put(name, said));
    }
    given.put(TermsCorrections.SEEN, form.text(TermsCorrections.SEEN).orElse("-"));
    return given;
  }

  private static Optional<String> field(String pointer) {
    return Optional.of(
        pointer.equals("/" + TermsCorrections.CONFIRMED) ? TermsCorrections.CONFIRMED : ANSWER);
  }
}
