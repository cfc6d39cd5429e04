package org.govsm.portal.accounts;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.account.HandleAnswer;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Handle pages: tell everybody whether an account is official. */
@Path("handles")
@Produces(MediaType.TEXT_HTML)
public record HandlePages(HandleService service) {

  private static final int MOST = 50;

  /**
   * View of what was asked, and what the registers say.
   *
   * @param anywhere whether the handle was looked for on all platforms
   * @param answers what tells most first; none where nothing was asked
   */
  public record View(
      List<String> platforms,
      String platform,
      String handle,
      boolean anywhere,
      List<HandleService.Answered> answers,
      Map<String, InputFault> errors,
      String q,
      List<FoundAccount> found,
      int count) {

    /** The answer that tells most. */
    public Optional<HandleService.Answered> answered() {
      return answers.stream().findFirst();
    }

    /** What must be known of the same handle on other platforms. */
    public List<HandleAnswer> warnings() {
      return answers.stream()
          .skip(1)
          .filter(HandleService.Answered::isWarning)
          .map(HandleService.Answered::answer)
          .toList();
    }

    /**
     * Every other platform on which the handle is official, or an official one is written like it.
     */
    public List<HandleAnswer> alsoOfficial() {
      return answers.stream()
          .skip(1)
          .map(HandleService.Answered::answer)
          .filter(one -> one.status().equals("official") || one.isWrittenOtherwise())
          .toList();
    }

    /** The answer as a sentence; of no single platform where all were searched in vain. */
    public Message text(HandleAnswer answer) {
      return anywhere && isUnknown()
          ? Message.of("handles.nowhere").with("handle", handle)
          : answer.text();
    }

    /** Whether no register here knows of the account. */
    public boolean isUnknown() {
      return answered().filter(one -> one.answer().status().equals("not-in-register")).isPresent();
    }

    /** The class of the answer: a good one, one to beware of, or one that says nothing. */
    public String look() {
      String status = answered().map(one -> one.answer().status()).orElse("");
      return switch (status) {
        case "official" -> "answer";
        case "compromised", "looks-like", "no-longer-used" -> "refer";
        default -> "undetermined";
      };
    }
  }

  /** Is this handle official? */
  @GET
  public Response ask(
      @QueryParam("platform") @DefaultValue("") String platform,
      @QueryParam("handle") @Nullable String asked,
      @QueryParam("q") @DefaultValue("") String q,
      @Context Call call) {
    String handle = asked == null ? "" : asked;
    List<HandleService.Answered> answers = List.of();
    Map<String, InputFault> errors = Map.of();
    boolean anywhere = platform.isBlank() && !handle.isBlank() && !isAddress(handle);
    try {
      if (asked != null && handle.isBlank()) {
        throw ProblemException.of(Faults.at("/handle", Message.of("handles.enter")));
      } else if (asked != null) {
        answers = anywhere ? service.anywhere(handle) : List.of(service.official(platform, handle));
      }
    } catch (ProblemException e) {
      errors =
          Form.blank().refused(e, pointer -> Optional.of(pointer.substring(1)), "handle").errors();
    }
    List<FoundAccount> found =
        q.isBlank()
            ? List.of()
            : service.search(q, department -> call.page().isCalled(department, q));
    View view =
        new View(
            service.platforms(),
            platform,
            handle,
            anywhere,
            answers,
            errors,
            q,
            found.stream().limit(MOST).toList(),
            found.size());
    return call.show("accounts/handles", view);
  }

  /** A handle may have dots, an address has a slash. */
  private static boolean isAddress(String handle) {
    return handle.contains("/");
  }
}
