package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;

/** Form on which another officer publishes or returns words that wait, or their author does. */
@Path("tenders")
@Produces(MediaType.TEXT_HTML)
public final class WordsPages {

  private static final String DOES = "do";

  /** What was read of the words when the page was shown. */
  private static final String READ = "read";

  private final TenderServices services;
  private final TenderPages tenders;

  WordsPages(TenderServices services) {
    this.services = services;
    this.tenders = new TenderPages(services);
  }

  /** Publishes words, once it is confirmed, gives them back or takes them back. */
  @POST
  @Path("{department}/{tender}/words")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@Context Call call) {
    Form form = call.form();
    String words = form.typed("words");
    String field = "words-" + words;
    WordsReader.Decision decision =
        new WordsReader.Decision(words, form.typed(DOES), form.typed(field));
    return call.sure(
        tx -> {
          StoredTender seen =
              services.service().published(tx, call.department(), call.at("tender"));
          StoredTender one = services.held(tx, seen);
          boolean unread = isUnread(tx, one, decision, form.typed(READ));
          services.decide(tx, one, decision, call.by());
          if (unread) {
            throw ProblemException.conflict(Message.of("tenders.words-unread"));
          }
          Confirmation.require(!decision.isPublication() || Confirmation.isGiven(form));
          return TenderServices.at(one);
        },
        () -> ask(call, decision),
        e -> {
          Form wrong = form.refused(e, pointer -> Optional.of(field), field);
          Response page = tenders.show(call.page(), call.department(), call.at("tender"), wrong);
          return Call.refused(page, e);
        });
  }

  /** Words that were exchanged after the page was shown are read again, and none go out unread. */
  private static boolean isUnread(
      Transaction tx, StoredTender one, WordsReader.Decision decision, String read) {
    boolean missing = decision.isPublication() && read.isEmpty();
    boolean other =
        !read.isEmpty()
            && new WaitingWords(tx)
                .find(one, decision.words())
                .filter(words -> !words.mark().equals(read))
                .isPresent();
    return missing || other;
  }

  private Response ask(Call call, WordsReader.Decision decision) {
    return call.read(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          SentWords words = new WaitingWords(tx).find(one, decision.words()).orElseThrow();
          return Confirmation.ask(
              services.web().pages(),
              call.page(),
              call.form(),
              words.isCancellation() ? "tenders.words-cancel" : "tenders.words-publish",
              Map.of("tender", one.title(call.page().context().language())),
              "tenders.words-read",
              words.lines(),
              TenderServices.at(one),
              DOES);
        });
  }
}
