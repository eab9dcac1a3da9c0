/** One constant a drawing, so that a client component brings along only those that it names. */

export const homePath = "M4 11.2 12 4l8 7.2M6 9.8V20h4.5v-5.5h3V20H18V9.8";
export const gridPath = "M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z";
export const bagPath = "M5 8h14l-1 12H6L5 8Zm3.5 0V7a3.5 3.5 0 0 1 7 0v1";
export const bowlPath =
  "M5 12.5h14M5 12.5c0 4.5 2.8 7 7 7s7-2.5 7-7M8.5 19.2V21h7v-1.8M9.5 9c-1-1.3 1-2.3 0-4m4.5 4c-1-1.3 1-2.3 0-4";
export const parcelPath = "M4 8l8-4 8 4v8l-8 4-8-4V8Zm0 0 8 4 8-4m-8 4v8";
export const checkPath = "m5 12.5 4.5 4.5L19 7.5";
export const infoPath = "M12 11v5.5M12 7.6v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z";
export const alertPath = "M12 9v4.5m0 3v.1M12 3.5 2.5 20h19L12 3.5Z";
export const stopPath = "M12 7.5V13m0 3.4v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z";
export const closePath = "M6 6l12 12M18 6 6 18";
export const copyPath = "M9 9h11v11H9zM15 9V4H4v11h5";
export const truckPath =
  "M3 6h11v10H3zM14 10h4l3 3v3h-7M7.5 18.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Zm10 0a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z";
export const minusPath = "M5 12h14";
export const plusPath = "M5 12h14M12 5v14";
export const trashPath = "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10 10.5v5.5m4-5.5v5.5";
export const rightPath = "m9 5 7 7-7 7";
export const leftPath = "m15 5-7 7 7 7";
export const globePath =
  "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM3 12h18M12 3c2.4 2.5 3.6 5.5 3.6 9s-1.2 6.5-3.6 9c-2.4-2.5-3.6-5.5-3.6-9S9.6 5.5 12 3Z";
export const undoPath = "M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4";
export const clockPath = "M12 7v5.2l3.3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z";
export const searchPath = "m20 20-4.4-4.4M17.5 10.8a6.7 6.7 0 1 1-13.4 0 6.7 6.7 0 0 1 13.4 0Z";
export const personPath = "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.5c.6-4.2 3.6-6 7.5-6s6.9 1.8 7.5 6";
export const filterPath = "M4 7h16M7 12h10M10 17h4";
