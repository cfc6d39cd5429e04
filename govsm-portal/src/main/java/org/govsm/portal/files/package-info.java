/**
 * Files of readings as they are handed in, read as tables: text with separators, workbooks, and
 * answers of the interfaces of platforms in JSON.
 */
@NullMarked
package org.govsm.portal.files;

import org.jspecify.annotations.NullMarked;
