package org.govsm.portal.contracts;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govsm.core.text.Messages;

/**
 * File use: a file of which figures count for a period or rows were set aside, and who brought it.
 *
 * @param sources the kinds of source that its readings name
 * @param readings how many of its readings results are made of; one of two results counts once
 * @param posts how many posts of the period it has
 * @param setAside why most of its rows that were set aside were; empty where none was
 */
public record FileUse(
    RecordedImport upload,
    Uploader uploader,
    SortedSet<String> sources,
    long readings,
    long posts,
    Optional<QuarantinedLine> setAside) {

  /** Keeps its own copy. */
  public FileUse {
    sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
  }

  /** The kinds of source, in words. */
  public String sources(Messages words) {
    return String.join(", ", sources.stream().map(one -> words.term("source." + one)).toList());
  }
}
