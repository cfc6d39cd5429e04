package org.govsm.portal.tenders;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * File of a bidder, uploaded or pasted: read in memory, as the address of a bid takes no file to
 * disk. Each fault has its line; none repeats what was sent.
 */
final class SentBidFile {

  private static final Pattern FILLED_IN = Pattern.compile("(?m)^\\s*(?:tender|price)\\s*=");

  private SentBidFile() {}

  /**
   * The form, with the file that was chosen in the place of what was pasted.
   *
   * @param field the field that takes the file
   * @throws IOException if the body cannot be read
   */
  static Form form(ContainerRequestContext request, InputStream body, String field)
      throws IOException {
    byte[] bytes = body.readAllBytes();
    MultipartForm sent =
        MultipartForm.read(request.getMediaType(), () -> new ByteArrayInputStream(bytes));
    MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
    sent.names().forEach(name -> typed.putSingle(name, sent.field(name)));
    Optional<MultipartForm.FilePart> file = sent.file();
    if (file.isPresent()) {
      try (InputStream in = file.get().open()) {
        typed.putSingle(field, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return Form.sent(typed);
  }

  /**
   * Reads the file.
   *
   * @param within the member under which faults of the file are told; empty where it is the whole
   * @throws ProblemException with the line where it is no JSON, or that it is the file to fill in
   */
  static Map<String, @Nullable Object> read(String text, String within) {
    if (FILLED_IN.matcher(text).find()) {
      String key = "bids.file-filled";
      throw ProblemException.of(Faults.at(within, key));
    }
    try {
      return Json.readSent(text.getBytes(StandardCharsets.UTF_8));
    } catch (ProblemException e) {
      Message detail = e.problem().detail().orElse(e.problem().title());
      throw ProblemException.of(Faults.at(within, detail));
    }
  }

  /**
   * The same refusal, in which faults of the file have their lines.
   *
   * @param within the member under which the tree of the file stands; empty where it is the whole
   */
  static RuntimeException placed(RuntimeException refused, String text, String within) {
    if (!(refused instanceof ProblemException one) || one.problem().errors().isEmpty()) {
      return refused;
    }
    TypedText lines = TypedText.json(text);
    List<InputFault> faults =
        one.problem().errors().stream()
            .map(
                fault ->
                    fault.pointer().startsWith(within + "/")
                        ? lined(lines, fault, fault.pointer().substring(within.length()))
                        : fault)
            .toList();
    return new ProblemException(
        new ProblemDetail(one.problem().status(), one.problem().detail(), faults));
  }

  private static InputFault lined(TypedText lines, InputFault fault, String place) {
    return lines.placed(List.of(new InputFault(place, fault.code(), fault.text()))).stream()
        .flatMap(placed -> placed.line().stream())
        .findFirst()
        .map(
            line ->
                new InputFault(
                    fault.pointer(),
                    fault.code(),
                    Message.of("bids.at-line")
                        .with("line", line)
                        .with("name", place.substring(place.lastIndexOf('/') + 1))
                        .with("what", fault.text())))
        .orElse(fault);
  }
}
