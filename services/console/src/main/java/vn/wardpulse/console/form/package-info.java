/** Phiếu báo cáo: a unit's form as it is filled in, saved, handed in and looked at afterwards. */
@NullMarked
package vn.wardpulse.console.form;

import org.jspecify.annotations.NullMarked;
