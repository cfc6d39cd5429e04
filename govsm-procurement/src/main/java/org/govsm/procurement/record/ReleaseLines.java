package org.govsm.procurement.record;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;

/**
 * Release lines: the releases of many processes, a line of JSON each, written while the processes
 * are read. One process is held at a time, so that a long list takes no more memory than a short
 * one.
 */
public final class ReleaseLines {

  private final Publisher publisher;
  private final Messages words;
  private final Optional<ReferenceKey> key;

  private ReleaseLines(Publisher publisher, Messages words, Optional<ReferenceKey> key) {
    this.publisher = publisher;
    this.words = words;
    this.key = key;
  }

  /** Lines of a publisher in a language, with running numbers in the place of references. */
  public static ReleaseLines of(Publisher publisher, Messages words) {
    return new ReleaseLines(publisher, words, Optional.empty());
  }

  /** Lines of a publisher in a language, with references under a key. */
  public static ReleaseLines of(Publisher publisher, Messages words, ReferenceKey key) {
    return new ReleaseLines(publisher, words, Optional.of(key));
  }

  /**
   * Writes the releases of processes, those of a process together and in order of time.
   *
   * @param processes each is asked for once the one before is written
   * @return how many lines were written
   * @throws IOException if they cannot be written; what was written so far stays
   */
  public long write(Iterator<ContractingProcess> processes, Appendable out) throws IOException {
    return write(processes, process -> of(process).releases(), out);
  }

  /** Of each process its releases alone are held, and none of the one before. */
  static <P> long write(Iterator<P> processes, Function<P, List<Release>> releases, Appendable out)
      throws IOException {
    long lines = 0;
    while (processes.hasNext()) {
      for (Release release : releases.apply(processes.next())) {
        out.append(CanonicalForm.text(release.toPlain())).append('\n');
        lines++;
      }
    }
    return lines;
  }

  private Publication of(ContractingProcess process) {
    return key.map(own -> Publication.of(publisher, process, words, own))
        .orElseGet(() -> Publication.of(publisher, process, words));
  }
}
