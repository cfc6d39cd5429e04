package org.govsm.portal.queries;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.governance.response.Comment;
import org.govsm.governance.response.CommentFile;
import org.govsm.governance.response.CommentLayout;
import org.govsm.portal.accounts.RegisteredAccount;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.JacksonPull;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.importing.BrokenTableException;
import org.govsm.procurement.importing.FileRows;
import org.govsm.procurement.importing.WorkbooksBusyException;

/**
 * Comment intake: reads a file of comments and proposes each that is not known as a query. What a
 * person wrote is in no event.
 */
record CommentIntake(QueryService queries) {

  /** The largest file. */
  static final int MOST_BYTES = 8_000_000;

  private static final int RETRY_SECONDS = 2;
  private static final String FILE = "/file";

  /**
   * What an officer says of a file.
   *
   * @param layout its type; empty where its content is to say it
   * @param account the account that the comments came to; empty where the register has none
   * @param platform the platform, for a file that does not say it
   */
  record Brought(String layout, String account, String platform) {}

  /**
   * Reads a file and proposes its comments.
   *
   * @throws ProblemException if nothing of the file can be taken, with every reason
   */
  CommentsImported bring(Transaction tx, String department, byte[] bytes, Brought file, Caller by) {
    CommentService.requireDesk(department, by);
    Optional<RegisteredAccount> account = account(tx, department, file.account());
    CommentFile read = read(bytes, file, handles(tx, department));
    String platform =
        read.layout()
            .flatMap(CommentLayout::platform)
            .or(() -> Optional.of(file.platform()).filter(said -> !said.isBlank()))
            .or(() -> account.map(one -> fact(one, "platform")))
            .orElse("");
    if (platform.isBlank()) {
      throw ProblemException.of(Faults.at("/platform", "queries.comment-platform"));
    }
    DeskTexts.refuse(Map.of("platform", platform));
    return kept(tx, department, bytes, file, read, platform.strip(), by);
  }

  private CommentsImported kept(
      Transaction tx,
      String department,
      byte[] bytes,
      Brought file,
      CommentFile read,
      String platform,
      Caller by) {
    String id = new Comments(tx).next(department, queries.now());
    Map<Comment, String> digests = new LinkedHashMap<>();
    read.comments().forEach(one -> digests.put(one, digest(platform, one)));
    Set<String> known = new Comments(tx).known(department, List.copyOf(digests.values()));
    List<Object> proposed = new ArrayList<>();
    List<Asked> words = new ArrayList<>();
    digests.forEach(
        (one, digest) -> {
          if (!known.contains(digest)) {
            proposed.add(row(one, digest));
            words.add(words(one));
          }
        });
    if (proposed.isEmpty()) {
      throw none(read, known.size());
    }
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("rows", BigDecimal.valueOf(read.rows()));
    counts.put("taken", BigDecimal.valueOf(proposed.size()));
    counts.put("known", BigDecimal.valueOf(known.size()));
    counts.put("own", BigDecimal.valueOf(read.ofOwn()));
    counts.put("twice", BigDecimal.valueOf(read.twice()));
    counts.put("faults", BigDecimal.valueOf(read.faults().size()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("account", file.account());
    body.put("layout", read.layout().orElseThrow().id());
    body.put("platform", platform);
    body.put("digest", CanonicalForm.digest(bytes));
    body.put(StoredImport.COUNTS, counts);
    body.put("comments", proposed);
    StoredImport now =
        new Comments(tx).record(department, id, body, words, queries.now(), by.actor());
    return new CommentsImported(now, read.faults());
  }

  private static ProblemException none(CommentFile read, int known) {
    List<InputFault> faults = new ArrayList<>();
    Message text =
        Message.of("queries.comments-none").with("known", known).with("own", read.ofOwn());
    faults.add(Faults.at(FILE, text));
    faults.addAll(read.faults());
    return new ProblemException(ProblemDetail.refused(faults));
  }

  private static Map<String, Object> row(Comment one, String digest) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("knownBy", digest);
    row.put("at", Moments.text(one.at().toInstant()));
    one.post()
        .filter(post -> FreeTexts.in("", post).isEmpty())
        .ifPresent(post -> row.put("post", post));
    if (!one.personal().isEmpty()) {
      row.put("personal", one.personal());
    }
    return row;
  }

  /** As the desk keeps it: the handle beside the link. */
  private static Asked words(Comment one) {
    String source =
        Stream.of(one.author(), one.link())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return new Asked(source, one.text());
  }

  /** A platform is the same however its capitals are written. */
  private static String digest(String platform, Comment one) {
    String known = platform.toLowerCase(Locale.ROOT) + "\n" + one.id();
    return CanonicalForm.digest(known.getBytes(StandardCharsets.UTF_8));
  }

  private CommentFile read(byte[] bytes, Brought file, List<String> own) {
    Optional<CommentLayout> layout = CommentLayout.find(file.layout());
    if (!file.layout().isEmpty() && layout.isEmpty()) {
      throw ProblemException.of(Faults.at("/layout", "queries.comment-layout"));
    }
    CommentFile read = CommentFile.of(layout, own, Moments.inIndia(queries.now()));
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      FileRows.read(in, JacksonPull::open, read::row);
    } catch (BrokenTableException e) {
      throw ProblemException.of(Faults.at(FILE, e.text()));
    } catch (WorkbooksBusyException e) {
      throw ProblemException.of(429, Message.of("work.busy").with("seconds", RETRY_SECONDS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    read.refused()
        .ifPresent(
            why -> {
              throw ProblemException.of(Faults.at(FILE, why));
            });
    return read;
  }

  private static Optional<RegisteredAccount> account(Transaction tx, String department, String id) {
    Optional<RegisteredAccount> account =
        Optional.of(id)
            .filter(said -> !said.isEmpty())
            .flatMap(said -> new RegisteredAccounts(tx).find(department, said));
    if (!id.isEmpty() && account.isEmpty()) {
      throw ProblemException.of(Faults.at("/account", "queries.no-account"));
    }
    return account;
  }

  private static List<String> handles(Transaction tx, String department) {
    return new RegisteredAccounts(tx)
        .of(department).stream()
            .map(one -> fact(one, "handle"))
            .filter(handle -> !handle.isBlank())
            .toList();
  }

  private static String fact(RegisteredAccount one, String name) {
    return one.facts().get(name) instanceof String text ? text : "";
  }
}
