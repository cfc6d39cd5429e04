package org.govsm.portal.contracts;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.TypedText;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.TermsDifference;

/** Form for terms as a whole document, with the faults of what was sent at their lines. */
public record TermsForms(ContractServices services, Pages pages) {

  /**
   * The form.
   *
   * @param amended the contract that is amended; nothing for a new one
   * @param version the version of it that the author saw
   * @param faults what is wrong; the answer then has status 422
   */
  public Response show(
      Page page,
      Optional<WrittenContract> amended,
      int version,
      TermsText text,
      List<TypedText.Placed> faults) {
    TermsFormView view =
        new TermsFormView(
            amended,
            version,
            text.toString(),
            faults,
            text.excerpt(faults),
            amended.map(contract -> issued(contract, page.words())).orElse(List.of()),
            amended
                .filter(contract -> contract.stored().version() != version)
                .map(contract -> meanwhile(contract, version, page.words())));
    Response shown = pages.show("contracts/terms", page, view);
    return faults.isEmpty() ? shown : Response.fromResponse(shown).status(422).build();
  }

  private List<String> issued(WrittenContract contract, Messages words) {
    return services
        .store()
        .read(
            tx ->
                services.certificates().list(tx, contract.id()).stream()
                    .map(one -> one.stored().period())
                    .distinct()
                    .flatMap(id -> contract.terms().period(id).stream())
                    .map(period -> PeriodWords.name(period, words))
                    .toList());
  }

  private TermsFormView.Meanwhile meanwhile(WrittenContract now, int seen, Messages words) {
    List<WrittenContract> versions =
        services.store().read(tx -> services.contracts().versions(tx, now.id()));
    List<String> lines =
        versions.stream()
            .filter(one -> one.stored().version() == seen)
            .findFirst()
            .map(
                before ->
                    TermsDifference.of(before.terms(), now.terms(), services.dictionary(), words))
            .orElse(List.of());
    return new TermsFormView.Meanwhile(now.stored().version(), lines);
  }
}
