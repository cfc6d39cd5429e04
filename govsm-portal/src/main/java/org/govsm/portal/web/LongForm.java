package org.govsm.portal.web;

import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;

/**
 * Long form: a draft of it is kept when somebody asks for it, and all answers are shown once more
 * before they are saved. Its buttons say by the field {@code do} what is to be done; where it says
 * nothing that the form knows, the answers are shown and nothing is saved.
 */
public record LongForm(Store store, Pages pages, Idempotency idempotency, Clock clock) {

  /** The field that says what is to be done. */
  private static final String STEP = "do";

  private static final String SAVE = "save";

  private static final int KEY_CHARS = 200;

  /**
   * One answer of the form.
   *
   * @param field the id of its field; empty for what is not entered
   * @param said what was typed, in words
   */
  public record Answer(String field, String label, String said) {

    /** The answer of a field. */
    public static Answer of(Page page, FormField field) {
      return new Answer(field.name(), field.label(), page.given(field));
    }

    /** What was typed as it is. */
    public static Answer typed(Page page, Form form, String field, String label) {
      return new Answer(field, label, form.text(field).orElse(page.say("form.unknown")));
    }
  }

  /**
   * Form as it was sent.
   *
   * @param key the address of the blank form, by which its draft is found
   * @param action where it is sent to
   * @param button what saves it, in words
   * @param answers what it says, in words
   * @param save saves it, and gives the address of what came of it
   * @param others the steps besides {@code save} that change something at once
   */
  public record Sent(
      String key,
      String action,
      String button,
      Form form,
      Supplier<List<Answer>> answers,
      Function<Transaction, String> save,
      Set<String> others) {

    /** A form that has no other step. */
    public Sent(
        String key,
        String action,
        String button,
        Form form,
        Supplier<List<Answer>> answers,
        Function<Transaction, String> save) {
      this(key, action, button, form, answers, save, Set.of());
    }

    private boolean saves(String step) {
      return step.equals(SAVE) || others.contains(step);
    }
  }

  /** The page "Check your answers". */
  public record Check(String back, String action, String button, List<Answer> answers, Form form) {

    /** The address of the form at one of its fields, with what was typed. */
    public String change(Answer answer) {
      return back + "#" + answer.field();
    }
  }

  /**
   * Does what the form asks for. What it refuses it throws, also before anything is saved.
   *
   * @throws ProblemException if it cannot be saved as it is
   */
  public Response answer(Page page, Sent sent) {
    String step = sent.form().typed(STEP);
    return switch (step) {
      case "discard" -> discarded(page, sent);
      case "draft" -> kept(page, sent, "draft=saved");
      default -> sent.saves(step) ? saved(page, sent) : check(page, sent);
    };
  }

  /** Whether a form is to be checked or saved, and neither kept as a draft nor discarded. */
  public static boolean isAnswered(Form form) {
    return !List.of("draft", "discard").contains(form.typed(STEP));
  }

  private Response discarded(Page page, Sent sent) {
    store.write(
        tx -> {
          new Drafts(tx).forget(page.caller().actor(), key(sent.key()));
          return tx;
        });
    return Form.seeOther(page, sent.key());
  }

  private Response kept(Page page, Sent sent, String said) {
    keep(page, sent);
    return Form.seeOther(page, Page.with(sent.key(), said));
  }

  private void keep(Page page, Sent sent) {
    Map<String, String> typed = new TreeMap<>(sent.form().typed());
    typed.remove(STEP);
    ProblemException.unlessNone(Secrets.in(typed));
    store.write(
        tx -> {
          new Drafts(tx).keep(page.caller().actor(), key(sent.key()), typed, clock.instant());
          return tx;
        });
  }

  /** Tries first whether it can be saved: nobody checks answers that will be refused. */
  private Response check(Page page, Sent sent) {
    try {
      store.write(
          tx -> {
            throw new TriedException(sent.save().apply(tx));
          });
    } catch (TriedException e) {
      keep(page, sent);
    }
    Check view =
        new Check(
            Page.with(sent.key(), "draft=yes"),
            sent.action(),
            sent.button(),
            sent.answers().get(),
            sent.form());
    return pages.show("web/answers", page, view);
  }

  private Response saved(Page page, Sent sent) {
    return sent.form()
        .once(
            idempotency,
            page,
            tx -> {
              String address = sent.save().apply(tx);
              new Drafts(tx).forget(page.caller().actor(), key(sent.key()));
              return address;
            });
  }

  /** The form as its draft has it, where the address asks for that. */
  public static Optional<Form> started(Page page, String key) {
    return page.given("draft").filter("yes"::equals).flatMap(yes -> page.draft(key)).map(Form::of);
  }

  /** By which a draft is kept. */
  static String key(String address) {
    return address.length() <= KEY_CHARS ? address : CanonicalForm.digest(address);
  }

  /** It could be saved; so that nothing of it stays. */
  private static final class TriedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TriedException(String address) {
      super("it would lead to " + address, null, false, false);
    }
  }
}
