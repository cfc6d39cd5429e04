package org.govsm.portal.payments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Upload;

/** Files of banks that answer what was ordered. */
@Path("api/v1/departments/{department}/payment-answers")
@Produces(MediaType.APPLICATION_JSON)
public record AnswersResource(PaymentServices services) {

  /**
   * Takes a file of a bank or paying authority.
   *
   * @param request with the parameter profile for the file of a paying authority
   * @return 201 where answers were recorded, else 200 with what stands against it
   * @throws IOException if the body cannot be read
   */
  @POST
  @Consumes({"application/xml", "text/xml", "text/csv", "application/octet-stream"})
  public Response take(
      @PathParam("department") String department, @Context ContainerRequestContext request)
      throws IOException {
    Upload file = Upload.of(request);
    if (file.bytes() > AnswerService.MOST_BYTES) {
      throw ProblemException.conflict(Message.of("payments.answers-large"));
    }
    Messages words = services.page(request).words();
    String profile = Cursor.parameter(request, "profile").orElse("");
    try (InputStream in = file.open()) {
      TakenAnswers taken =
          AnswerPages.take(
              services, department, "", profile, in.readAllBytes(), Caller.of(request));
      return ApiRequests.response(
          ApiRequests.answer(
              taken.isRecorded() ? 201 : 200, Map.of(), PaymentJson.taken(taken, words)));
    }
  }
}
