package org.govsm.portal.assessments;

import java.util.regex.Pattern;

/**
 * Record place: where a part keeps its records and where a person finds them. A finding names a
 * record by its id, or by one that begins with it and a slash.
 *
 * @param name what the records are called, such as {@code posts}
 * @param table with a row for each record
 * @param path the address of all, before the department's, such as {@code /posts}
 * @param route the route of the page of a record, by which it is known who may look at it
 * @param ids the form of their ids
 */
public record RecordPlace(String name, String table, String path, String route, Pattern ids) {

  /** The address of the list of records. */
  String index(String department) {
    return path + "/" + department;
  }

  /** The address of the page of a record. */
  String page(String department, String subject) {
    return index(department) + "/" + id(subject);
  }

  /** Whether a finding about a subject is about one of the records. */
  boolean isOf(String subject) {
    return ids.matcher(id(subject)).matches();
  }

  private static String id(String subject) {
    return subject.split("/", 2)[0];
  }
}
