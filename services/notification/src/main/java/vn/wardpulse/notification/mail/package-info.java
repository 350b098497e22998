/** E-mail: letters, a mail server, and deliveries that happen once or are known not to have. */
@NullMarked
package vn.wardpulse.notification.mail;

import org.jspecify.annotations.NullMarked;
