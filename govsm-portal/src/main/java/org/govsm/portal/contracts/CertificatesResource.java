package org.govsm.portal.contracts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.ProofSheet;
import org.jspecify.annotations.Nullable;

/** Certificates of a contract: issued, read and made again. */
@Path("api/v1/contracts/{contract}/certificates")
@Produces(MediaType.APPLICATION_JSON)
public record CertificatesResource(CertificateService service, AcceptedDeliveries accepted) {

  private static final Schema REQUEST =
      Schema.of(
          Field.of("period", Field.Kind.CODE)
              .required()
              .says(
                  "The month in which the period begins, or closing for the settlement after the"
                      + " last."),
          Field.of("asOf", Field.Kind.DAY)
              .says("The day up to which knowledge counts; the day of the visitor if left out."),
          Field.of("seen", Field.Kind.CODE)
              .says(
                  "The digest of the certificate that was seen; if left out, nothing is"
                      + " compared."));

  /**
   * Issues a certificate.
   *
   * @return 201 with the certificate, 200 with the one that says the same already
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response issue(@Context Call call) {
    Node asked = ProblemException.accepted(REQUEST.read(call.body()));
    LocalDate asOf = asked.find("asOf", LocalDate.class).orElseGet(() -> call.context().day());
    return call.respond(
        tx ->
            issued(
                tx,
                service.issue(
                    tx,
                    call.at("contract"),
                    asked.text("period"),
                    asOf,
                    prepared ->
                        asked
                            .find("seen", String.class)
                            .ifPresent(seen -> requireSeen(prepared, seen)),
                    call.by())));
  }

  /** Refuses another certificate than was seen; one that was issued already was seen too. */
  private static void requireSeen(PreparedCertificate prepared, String seen) {
    boolean issued = prepared.same().filter(one -> one.stored().digest().equals(seen)).isPresent();
    if (!issued && !prepared.digest().equals(seen)) {
      Message now =
          Message.of("certificate.not-seen")
              .with("certificate", prepared.document().id())
              .with("payable", prepared.sum("payable"))
              .with("held", prepared.sum("held"))
              .with("digest", prepared.digest());
      throw new ProblemException(
          new ProblemDetail(409, Optional.of(now), List.of(Faults.at("/seen", now))));
    }
  }

  private StoredAnswer issued(Transaction tx, CertificateService.Outcome outcome) {
    IssuedCertificate issued = outcome.certificate();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        HttpHeaders.LOCATION,
        "/api/v1/contracts/" + issued.stored().contract() + "/certificates/" + issued.id());
    return ApiRequests.answer(
        outcome.anew() ? 201 : 200,
        headers,
        ContractJson.certificate(issued, Optional.empty(), List.of(), deliverables(tx, issued)));
  }

  private CertifiedDeliverables deliverables(Transaction tx, IssuedCertificate issued) {
    Certificate again = service.remake(tx, issued);
    return CertifiedDeliverables.of(tx, accepted, again.terms(), again.period(), again.asOf());
  }

  /**
   * All certificates.
   *
   * @return ordered by period and number, without what they are made of
   */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    return ApiRequests.tree(
        call.read(
            tx ->
                cursor.paged(
                    "certificates",
                    service.list(tx, call.at("contract")),
                    one ->
                        ContractJson.heading(
                            one, service.replacedBy(tx, one), service.withdrawn(tx, one)),
                    IssuedCertificate::id)));
  }

  /** A certificate. */
  @GET
  @Path("{certificate}")
  public Map<String, @Nullable Object> read(@Context Call call) {
    return ApiRequests.tree(
        call.read(
            tx -> {
              IssuedCertificate issued =
                  service.find(tx, call.at("contract"), call.at("certificate"));
              return ContractJson.certificate(
                  issued,
                  service.replacedBy(tx, issued),
                  service.withdrawn(tx, issued),
                  deliverables(tx, issued));
            }));
  }

  /** A certificate as a sheet that shows the arithmetic. */
  @GET
  @Path("{certificate}")
  @Produces("text/plain;charset=utf-8;qs=0.5")
  public String readText(@Context Call call) {
    return sheet(call).text();
  }

  /** The proof sheet of a certificate. */
  @GET
  @Path("{certificate}/proof")
  public Map<String, @Nullable Object> proof(@Context Call call) {
    return ApiRequests.tree(sheet(call).toPlain());
  }

  /** The proof sheet of a certificate. */
  @GET
  @Path("{certificate}/proof")
  @Produces("text/plain;charset=utf-8;qs=0.5")
  public String proofText(@Context Call call) {
    return sheet(call).text();
  }

  private ProofSheet sheet(Call call) {
    Messages words = call.context().words();
    return call.read(
        tx -> {
          IssuedCertificate issued = service.find(tx, call.at("contract"), call.at("certificate"));
          return ProofSheet.of(service.remake(tx, issued), service.replacedBy(tx, issued), words);
        });
  }

  /**
   * Makes a certificate again.
   *
   * @return whether the bytes are the same
   */
  @GET
  @Path("{certificate}/verification")
  public Map<String, @Nullable Object> verify(@Context Call call) {
    return ApiRequests.tree(
        ContractJson.remade(
            call.read(
                tx ->
                    service.verify(
                        tx, service.find(tx, call.at("contract"), call.at("certificate"))))));
  }
}
