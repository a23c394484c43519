"""The functions of pdfium that are called once for each word or object of a page, with plain addresses as arguments.

They are the C functions that pypdfium2 gives (fpdf_text.h, fpdf_edit.h); wrapping each handle and each rectangle in an
object of ctypes would cost more than pdfium's own work.
"""

import ctypes

from pypdfium2 import raw  # type: ignore[import-untyped]

_ADDRESS, _INTEGER = ctypes.c_void_p, ctypes.c_int


def _plain(function: object, result: type, *arguments: type) -> "ctypes._NamedFuncPointer":
    address = ctypes.cast(function, _ADDRESS).value  # type: ignore[arg-type]
    return ctypes.CFUNCTYPE(result, *arguments)(address)  # type: ignore[arg-type,return-value]


loose_char_box = _plain(raw.FPDFText_GetLooseCharBox, _INTEGER, _ADDRESS, _INTEGER, _ADDRESS)
"""Text page, rank of a character, address of an FS_RECTF."""
page_object = _plain(raw.FPDFPage_GetObject, _ADDRESS, _ADDRESS, _INTEGER)
"""Page, rank of an object."""
form_object = _plain(raw.FPDFFormObj_GetObject, _ADDRESS, _ADDRESS, ctypes.c_ulong)
"""Form object, rank of an object in it."""
object_kind = _plain(raw.FPDFPageObj_GetType, _INTEGER, _ADDRESS)
"""Object."""
object_bounds = _plain(raw.FPDFPageObj_GetBounds, _INTEGER, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS)
"""Object, addresses of four floats: left, bottom, right, top."""


def address_of(handle: object) -> int:
    """Gives the address of what a handle of pypdfium2 points to."""
    return ctypes.cast(handle, _ADDRESS).value or 0  # type: ignore[arg-type]
