package vn.wardpulse.notification.mail;

import vn.wardpulse.notification.person.Language;

/**
 * One letter to one person's mailbox.
 *
 * @param id of its row
 * @param attempts that were made, this one included
 */
record Delivery(
        long id,
        Occasion occasion,
        String person,
        String displayName,
        String address,
        Language language,
        int attempts) {}
